package kr.jangbu.programmes.change;

import java.math.BigDecimal;
import java.util.Arrays;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.programmes.Programme;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What of a loan product an officer can change by notice. */
public enum Term {
    STATUS("접수 상태", "Status", Kind.STATUS, Reach.PRODUCT),
    ANNUAL_RATE("고정금리", "Fixed rate", Kind.RATE, Reach.PRODUCT),
    SPREAD("가산금리", "Spread", Kind.RATE, Reach.PURPOSE),
    NON_CAPITAL_CUT("비수도권 우대금리", "Cut outside the capital area", Kind.RATE, Reach.PRODUCT),
    /** Of the base rate on which the product stands; for every product that stands on it. */
    BASE_RATE("기준금리", "Base rate", Kind.RATE, Reach.PRODUCT),
    LIMIT("연간 한도", "Yearly limit", Kind.WON, Reach.PRODUCT),
    HIGHER_LIMIT("우대 업종 연간 한도", "Yearly limit of preferred industries", Kind.WON, Reach.PRODUCT),
    PURPOSE_LIMIT("용도별 한도", "Limit of the purpose", Kind.WON, Reach.PURPOSE),
    TERM_MONTHS("대출 기간", "Term", Kind.MONTHS, Reach.PURPOSE),
    GRACE_MONTHS("거치 기간", "Grace", Kind.MONTHS, Reach.PURPOSE),
    GRACE_MONTHS_SECURED("거치 기간(담보)", "Grace, secured", Kind.MONTHS, Reach.PURPOSE);

    private static final int MOST_MONTHS = 600;
    private static final int RATE_DECIMALS = 10;

    /** How its value is written: a fraction of one, won, months, a word. */
    public enum Kind {
        RATE,
        WON,
        MONTHS,
        STATUS
    }

    private enum Reach {
        PRODUCT,
        PURPOSE
    }

    private final Text label;
    private final Kind kind;
    private final Reach reach;

    Term(String ko, String en, Kind kind, Reach reach) {
        this.label = Text.of(ko, en);
        this.kind = kind;
        this.reach = reach;
    }

    public Text label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the product has one for each purpose. */
    public boolean isByPurpose() {
        return reach == Reach.PURPOSE;
    }

    /**
     * Looks at a value as it was written.
     *
     * @throws Problem INVALID when it is none of this term
     */
    public void requireReadable(String written) {
        Text otherwise =
                switch (kind) {
                    case RATE ->
                            isRate(written)
                                    ? null
                                    : Text.of(
                                            "-1과 1 사이의 소수로 적어 주십시오. 예: 0.025",
                                            "must be a decimal between -1 and 1, as 0.025");
                    case WON ->
                            isWhole(written, 1, Won.MOST_AT_ONCE)
                                    ? null
                                    : Text.of(
                                            "1원에서 1조 원까지 숫자로 적어 주십시오.",
                                            "must be won, 1 to 1 trillion");
                    case MONTHS ->
                            isWhole(written, 0, MOST_MONTHS)
                                    ? null
                                    : Text.of(
                                            "0에서 600까지 개월 수를 적어 주십시오.", "must be months, 0 to 600");
                    case STATUS ->
                            isStatus(written)
                                    ? null
                                    : Text.of("OPEN 또는 CLOSED여야 합니다.", "must be OPEN or CLOSED");
                };
        if (otherwise != null) {
            throw Problem.invalid("value", otherwise);
        }
    }

    private static boolean isRate(String written) {
        if (!written.matches("-?[0-9](\\.[0-9]{1,10})?")) {
            return false;
        }
        BigDecimal rate = new BigDecimal(written);
        return rate.scale() <= RATE_DECIMALS && rate.abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isWhole(String written, long low, long high) {
        if (!written.matches("[0-9]{1,13}")) {
            return false;
        }
        long value = Long.parseLong(written);
        return value >= low && value <= high;
    }

    private static boolean isStatus(String written) {
        return Arrays.asList(Programme.Status.OPEN.name(), Programme.Status.CLOSED.name())
                .contains(written);
    }

    /** A value for people: {@code 2.5 %}, {@code 1억원 (₩100,000,000)}, {@code 60개월}. */
    public Text shown(@Nullable String written) {
        if (written == null) {
            return Text.of("없음", "none");
        }
        return switch (kind) {
            case RATE -> {
                String percent =
                        new BigDecimal(written)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " %";
                yield Text.of(percent, percent);
            }
            case WON -> {
                long won = Long.parseLong(written);
                yield Text.of(Won.korean(won), Won.exact(won));
            }
            case MONTHS -> Text.of(written + "개월", written + " months");
            case STATUS -> Programme.Status.valueOf(written).label();
        };
    }
}
