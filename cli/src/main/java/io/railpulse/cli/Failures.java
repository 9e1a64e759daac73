package io.railpulse.cli;

/** Says a failure in words for whoever sits before the terminal. */
final class Failures {

    private Failures() {}

    /** What failed, and the deepest reason where it is not in those words already. */
    static String inWords(Throwable failure) {
        Throwable said = failure;
        while (said.getMessage() == null && said.getCause() != null) {
            said = said.getCause();
        }
        String words = messageOf(said);
        Throwable root = said;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = messageOf(root);
        return words.contains(reason) ? words : words + ": " + reason;
    }

    private static String messageOf(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
