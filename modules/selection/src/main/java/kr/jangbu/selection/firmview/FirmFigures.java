package kr.jangbu.selection.firmview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.jangbu.contracts.FirmState;
import org.jspecify.annotations.Nullable;

/**
 * What firms told us beyond who a firm is. Everything may be missing: a firm tells it bit by bit.
 *
 * @param ksicCodes all its industries, the main one among them
 * @param sizeCertificateTo the last day on which its certificate of size is valid
 * @param taxStatus {@code ACTIVE}, {@code SUSPENDED}, {@code CLOSED} or {@code UNKNOWN}; an open
 *     list
 */
public record FirmFigures(
        List<String> ksicCodes,
        @Nullable LocalDate sizeCertificateTo,
        @Nullable String taxStatus,
        @Nullable LocalDate taxStatusOn,
        List<Year> years,
        List<Related> related) {

    /** Nothing told yet. */
    public static final FirmFigures NONE =
            new FirmFigures(List.of(), null, null, null, List.of(), List.of());

    /**
     * One financial year.
     *
     * @param debtRatio debt / equity
     * @param revenue in won, as research spending, equity and assets
     */
    public record Year(
            int year,
            @Nullable Long revenue,
            @Nullable Long research,
            @Nullable BigDecimal debtRatio,
            @Nullable Long equity,
            @Nullable Long assets) {}

    /**
     * A party that the firm is tied to.
     *
     * @param partyKey {@code brn:…} or {@code person:…}
     * @param relation {@code OWNER}, {@code AFFILIATE} and others
     * @param share of ownership, 0 to 1; null if nobody knows
     * @param from the first day; null if nobody knows
     * @param to the last day, null while it holds
     * @param source where it is known from, e.g. {@code SHAREHOLDER_REGISTER}
     */
    public record Related(
            String partyKey,
            String relation,
            @Nullable BigDecimal share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** What a fact about a firm says of it; what facts from before left out is not told. */
    static FirmFigures of(FirmState state) {
        return new FirmFigures(
                told(state.ksicCodes()),
                state.sizeValidUntil(),
                state.taxOfficeStatus(),
                state.taxOfficeCheckedOn(),
                told(state.financialYears()).stream()
                        .map(y ->
                                new Year(
                                        y.year(),
                                        y.revenue(),
                                        y.rndSpend(),
                                        y.debtRatio(),
                                        y.equity(),
                                        y.assets()))
                        .toList(),
                told(state.relatedParties()).stream()
                        .map(r ->
                                new Related(
                                        r.partyKey(),
                                        r.relation(),
                                        r.shareRatio(),
                                        r.from(),
                                        r.to(),
                                        r.source()))
                        .toList());
    }

    private static <T> List<T> told(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The last year that it told. */
    public Optional<Year> lastYear() {
        return years.stream().max(Comparator.comparingInt(Year::year));
    }
}
