package io.railpulse.cli;

/** Says a failure in words for whoever sits before the terminal. */
final class Failures {

    private Failures() {}

    static String inWords(Throwable failure) {
        Throwable said = failure;
        while (said.getMessage() == null && said.getCause() != null) {
            said = said.getCause();
        }
        return said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage();
    }
}
