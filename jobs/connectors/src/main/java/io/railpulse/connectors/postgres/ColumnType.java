package io.railpulse.connectors.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** The kinds of columns a table has: how a value is bound to a statement, and how it is told to COPY. */
enum ColumnType {
    TEXT(Types.VARCHAR) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setString(index, (String) value);
        }

        @Override
        String copyText(Object value) {
            return escaped((String) value);
        }
    },
    /** Value: ISO-8601 text. */
    DATE(Types.DATE) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, LocalDate.parse((String) value));
        }

        @Override
        String copyText(Object value) {
            return escaped((String) value);
        }
    },
    /** Value: milliseconds since the epoch; column: timestamptz. */
    TIME(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, Instant.ofEpochMilli((Long) value).atOffset(ZoneOffset.UTC));
        }

        @Override
        String copyText(Object value) {
            return Instant.ofEpochMilli((Long) value).toString();
        }
    },
    INTEGER(Types.INTEGER) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setInt(index, (Integer) value);
        }
    },
    BIGINT(Types.BIGINT) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setLong(index, (Long) value);
        }
    },
    DOUBLE(Types.DOUBLE) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setDouble(index, (Double) value);
        }
    },
    BOOLEAN(Types.BOOLEAN) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setBoolean(index, (Boolean) value);
        }
    },
    BYTES(Types.BINARY) {
        @Override
        void bindValue(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setBytes(index, (byte[]) value);
        }

        @Override
        String copyText(Object value) {
            return "\\\\x" + HexFormat.of().formatHex((byte[]) value);
        }
    };

    private static final String COPY_NULL = "\\N";
    private final int sqlType;

    ColumnType(int sqlType) {
        this.sqlType = sqlType;
    }

    abstract void bindValue(PreparedStatement statement, int index, Object value) throws SQLException;

    /** The value in the text format of COPY; unless said otherwise, as Java prints it. */
    String copyText(Object value) {
        return value.toString();
    }

    /** Binds a value, or null, to the parameter at the index, counted from 1. */
    final void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType);
            return;
        }
        bindValue(statement, index, value);
    }

    /** The value, or null, in the text format of COPY. */
    final String copyTextOrNull(Object value) {
        return value == null ? COPY_NULL : copyText(value);
    }

    /** How much memory a value takes, roughly, in bytes. */
    static long bytesOf(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof byte[] bytes ? bytes.length : Long.BYTES;
    }

    /** The value as a person reads it. */
    static String shown(Object value) {
        return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char code = escapeCode(c);
            if (code != 0 && escaped == null) {
                escaped = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (escaped != null) {
                if (code != 0) {
                    escaped.append('\\').append(code);
                } else {
                    escaped.append(c);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** What stands behind the backslash for a character that separates fields or rows; 0 for any other. */
    private static char escapeCode(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }
}
