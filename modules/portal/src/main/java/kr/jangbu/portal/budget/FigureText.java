package kr.jangbu.portal.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.web.page.Tongue;

/** Writes an announced number with its unit, for people. */
final class FigureText {
    /** Enough to see that 58.2 % is not 60 %. */
    private static final int PERCENT_DECIMALS = 1;

    private FigureText() {}

    static Text of(BigDecimal value, Announcement.Unit unit) {
        return switch (unit) {
            case KRW -> won(value);
            case RATIO -> percent(value);
            case GPU -> counted(value, "장", " GPUs");
            case FIRM -> counted(value, "개 기업", " firms");
            case FACTORY -> counted(value, "개 공장", " factories");
        };
    }

    private static Text won(BigDecimal value) {
        long amount = value.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Text.of(Tongue.KOREAN.round(amount), Tongue.ENGLISH.round(amount));
    }

    private static Text percent(BigDecimal ratio) {
        BigDecimal percent =
                ratio.movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        String written =
                percent.stripTrailingZeros().scale() <= 0
                        ? percent.toBigInteger().toString()
                        : percent.toPlainString();
        return Text.of(written + "%", written + " %");
    }

    private static Text counted(BigDecimal value, String ko, String en) {
        String number =
                Tongue.ENGLISH.number(value.setScale(0, RoundingMode.HALF_UP).longValueExact());
        return Text.of(number + ko, number + en);
    }
}
