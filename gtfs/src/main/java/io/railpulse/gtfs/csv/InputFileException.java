package io.railpulse.gtfs.csv;

/**
 * An input file is not what its format demands. The message is complete for the person who repairs the file:
 * {@code stop_times.txt line 17: field arrival_time: '25:7x' is not HH:MM:SS}.
 */
public final class InputFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 80;

    private final String file;
    private final int line;
    private final String field;
    private final String value;

    private InputFileException(String message, String file, int line, String field, String value, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.line = line;
        this.field = field;
        this.value = value;
    }

    /** Something about the whole file, for example that it is missing. */
    public static InputFileException of(String file, String problem) {
        return new InputFileException(file + ": " + problem, file, 0, null, null, null);
    }

    /** The file could not be read. */
    public static InputFileException of(String file, String problem, Throwable cause) {
        return new InputFileException(file + ": " + problem + ": " + cause.getMessage(), file, 0, null, null, cause);
    }

    /** Something about one line. */
    public static InputFileException of(String file, int line, String problem) {
        return new InputFileException(file + " line " + line + ": " + problem, file, line, null, null, null);
    }

    /**
     * Something about one value.
     *
     * @param value as it stands in the file; null if the field is blank
     * @param problem what follows the value in the sentence, for example {@code is not a number}
     */
    public static InputFileException of(String file, int line, String field, String value, String problem) {
        String subject = value == null ? " " : ": '" + shorten(value) + "' ";
        String message = file + " line " + line + ": field " + field + subject + problem;
        return new InputFileException(message, file, line, field, value, null);
    }

    private static String shorten(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "...";
    }

    /** The file's name as it stands in its folder or archive. */
    public String file() {
        return file;
    }

    /** The line, the header being line 1; 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    /** The column's name; null if no one field is meant. */
    public String field() {
        return field;
    }

    /** The value as it stands in the file; null if it is blank or no one field is meant. */
    public String value() {
        return value;
    }
}
