package kr.jangbu.foundation;

import org.jspecify.annotations.Nullable;

/**
 * A business registration number (사업자등록번호): ten digits written 3-2-5, the last one a check digit.
 * Says that the number is well formed, not that the tax office knows it.
 *
 * <p>Check digit: weights 1 3 7 1 3 7 1 3 5 over the first nine digits, plus the tens digit of
 * (ninth × 5), taken modulo ten and subtracted from ten, modulo ten again: without the last modulo
 * numbers that end in 0 would be refused.
 */
public record BusinessRegistrationNumber(String digits) {
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    /**
     * @throws IllegalArgumentException unless ten digits with a right check digit
     */
    public BusinessRegistrationNumber {
        String fault = faultOf(digits);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Reads {@code 123-45-67891} or {@code 1234567891}. */
    public static BusinessRegistrationNumber parse(String written) {
        return new BusinessRegistrationNumber(written.replace("-", ""));
    }

    /** What is wrong with a written number, or null when it is well formed. */
    public static @Nullable String faultOf(String written) {
        String digits = written.replace("-", "");
        if (!digits.matches("[0-9]{10}")) {
            return "a business registration number has ten digits, written 3-2-5";
        }
        if (checkDigit(digits) != digits.charAt(9) - '0') {
            return "the check digit is wrong: the last digit should be " + checkDigit(digits);
        }
        return null;
    }

    /** {@code 123-45-67891}. */
    public String written() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    private static int checkDigit(String digits) {
        int sum = (digits.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return (10 - sum % 10) % 10;
    }
}
