package io.railpulse.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/** Finds ports on 127.0.0.1. */
public final class Ports {

    /** The only address anything here listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int findFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + LOOPBACK, e);
        }
    }

    /**
     * The wanted port, or a free one.
     *
     * @param wanted 0 for any free port
     * @param service who wants it, for messages
     * @param otherIfTaken whether another port will do where the wanted one is taken; it is then told as a notice
     * @throws MachineException if the wanted port is taken and no other will do
     */
    public static int choose(int wanted, String service, boolean otherIfTaken, Consumer<String> notice) {
        if (wanted == 0) {
            return findFree();
        }
        if (isFree(wanted)) {
            return wanted;
        }
        if (!otherIfTaken) {
            throw new MachineException("port " + wanted + " for " + service
                    + " is taken by another program: stop it, or ask for another" + " port (0 takes any free one)");
        }
        int other = findFree();
        notice.accept("port " + wanted + " for " + service + " is taken, using " + other);
        return other;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
