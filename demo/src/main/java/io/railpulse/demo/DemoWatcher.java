package io.railpulse.demo;

/** Is told how a demonstration goes; for whoever sits before it. */
public interface DemoWatcher {

    /** Something worth knowing happened; a short line. */
    void say(String line);

    /** This is what the tables say now; about once a second. */
    void look(DemoView view);
}
