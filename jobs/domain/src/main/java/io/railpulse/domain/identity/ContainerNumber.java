package io.railpulse.domain.identity;

import java.util.Optional;

/** Container numbers by ISO 6346: owner code, category, six digits and a check digit. */
public final class ContainerNumber {
    private static final String FORM = "[A-Z]{3}[UJZ][0-9]{7}";
    private static final int LENGTH = 11;
    private static final int CHECKED = 10;
    private static final int MODULUS = 11;

    private ContainerNumber() {}

    /** Whether a text has the form of a container number and its check digit is right. */
    public static boolean isValid(String number) {
        return number.matches(FORM) && number.charAt(LENGTH - 1) - '0' == checkDigitOf(number.substring(0, CHECKED));
    }

    /** The check digit that a text should have that is no container number for want of it; empty if other things are wrong. */
    public static Optional<Integer> findCheckDigit(String number) {
        return number.matches(FORM) ? Optional.of(checkDigitOf(number.substring(0, CHECKED))) : Optional.empty();
    }

    /**
     * The check digit.
     *
     * @param number owner code, category and six digits
     */
    public static int checkDigitOf(String number) {
        return remainderOf(number) % 10;
    }

    /**
     * Whether ISO advises not to use a number: its remainder is 10, whose check digit is that of 0 as well.
     *
     * @param number owner code, category and six digits
     */
    public static boolean isAmbiguous(String number) {
        return remainderOf(number) == 10;
    }

    private static int remainderOf(String number) {
        int sum = 0;
        for (int at = 0; at < CHECKED; at++) {
            sum += valueOf(number.charAt(at)) << at;
        }
        return sum % MODULUS;
    }

    /** Letters count from 10 and leave out the multiples of 11. */
    private static int valueOf(char sign) {
        if (sign <= '9') {
            return sign - '0';
        }
        int value = sign - 'A' + 10;
        return value + (value - 1) / 10;
    }
}
