package kr.jangbu.guarantees.letter;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a letter: {@code KIBO-2026-000042-59}. The last two digits check the rest, so that
 * a slip of the pen is found without asking anybody.
 *
 * <p>Source: ISO/IEC 7064, MOD 97-10, letters counted from A = 10, as in an IBAN.
 */
record LetterNumber(String written) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3,8}-[0-9]{4}-[0-9]{6,9}-[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /**
     * @param serial 1 to 999,999,999
     */
    static LetterNumber of(String agency, int year, long serial) {
        String body = "%s-%04d-%06d".formatted(agency, year, serial);
        int check = 98 - remainder(body + "-00");
        return new LetterNumber("%s-%02d".formatted(body, check));
    }

    /** As somebody typed it, in any case and with blanks; empty unless the digits check. */
    static Optional<LetterNumber> parse(String typed) {
        String written = typed.strip().toUpperCase(Locale.ROOT);
        boolean right = SHAPE.matcher(written).matches() && remainder(written) == 1;
        return right ? Optional.of(new LetterNumber(written)) : Optional.empty();
    }

    private static int remainder(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
