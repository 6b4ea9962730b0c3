package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.jangbu.programmes.Announcement.Figure;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.LoanProduct.Security;
import kr.jangbu.programmes.Programme.Status;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: every programme, rule and announced figure, as read from the data files when the
 * service started, with the changes that two officers confirmed since. Holds no money.
 */
public final class Programmes {
    private record Entries(
            Map<String, Programme> programmes,
            Map<String, FirmCap> firmCaps,
            Map<String, Rate.Base> baseRates,
            List<Announcement> announcements) {}

    private final Supplier<Entries> entries;

    /**
     * One that stays as it is.
     *
     * @throws IllegalStateException when two things of a kind have the same id
     */
    public Programmes(
            Collection<Programme> programmes,
            Collection<FirmCap> firmCaps,
            Collection<Rate.Base> baseRates,
            Collection<Announcement> announcements) {
        Entries fixed =
                new Entries(
                        byId(programmes, Programme::id),
                        byId(firmCaps, FirmCap::id),
                        byId(baseRates, Rate.Base::id),
                        List.copyOf(announcements));
        this.entries = () -> fixed;
    }

    private Programmes(Supplier<Entries> entries) {
        this.entries = entries;
    }

    /** One that is, whenever it is asked, what the supplier gives. */
    public static Programmes following(Supplier<Programmes> current) {
        return new Programmes(() -> current.get().entries.get());
    }

    public Optional<Programme> find(String programmeId) {
        return Optional.ofNullable(entries.get().programmes().get(programmeId));
    }

    /** Every programme, by id. */
    public List<Programme> all() {
        return List.copyOf(entries.get().programmes().values());
    }

    /** Whether firms may apply on that day. */
    public boolean isOpen(Programme programme, LocalDate date) {
        return programme.statusOn(date) == Status.OPEN && missing(programme, date).isEmpty();
    }

    public List<Programme> open(LocalDate date) {
        return all().stream().filter(p -> isOpen(p, date)).toList();
    }

    /**
     * What a grant on that day would need and nobody has recorded; empty for what neither lends nor
     * guarantees.
     */
    public List<String> missing(Programme programme, LocalDate date) {
        if (programme.guarantee() != null) {
            return programme.guarantee().missing(date);
        }
        if (programme.loan() == null) {
            return List.of();
        }
        LoanProduct product = programme.product();
        List<String> missing = new ArrayList<>();
        note(missing, () -> product.delivery().require(date, "delivery"));
        note(missing, () -> product.repayment().require(date, "repayment"));
        for (Purpose purpose : product.purposes().keySet()) {
            note(missing, () -> annualRate(programme, purpose, date));
            note(missing, () -> product.limit(purpose, "", date));
            note(missing, () -> product.termMonths(purpose, date));
            note(missing, () -> product.graceMonths(purpose, Security.UNSECURED, date));
        }
        return missing.stream().distinct().toList();
    }

    /** Whether a value of the lending programme, or of its base rate, begins on that day. */
    public boolean changesOn(Programme programme, LocalDate date) {
        LoanProduct product = programme.product();
        boolean rate =
                product.rate() instanceof Rate.BasePlusSpread(var id, _)
                        && baseRate(id).annual().beginsOn(date);
        return rate || product.changesOn(date);
    }

    /**
     * The yearly rate of a loan made on that day, as a fraction of one.
     *
     * @throws NotRecorded when the rate, or the base rate it stands on, is not recorded for that
     *     day
     */
    public BigDecimal annualRate(Programme programme, Purpose purpose, LocalDate date) {
        return switch (programme.product().rate()) {
            case Rate.Fixed(var annual) -> annual.require(date, programme.id() + ": rate");
            case Rate.BasePlusSpread(var baseRate, var spread) ->
                    baseRate(baseRate)
                            .annual()
                            .require(date, "base rate " + baseRate)
                            .add(
                                    spread.getOrDefault(purpose, Dated.unrecorded())
                                            .require(date, "spread for " + purpose));
        };
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Rate.Base baseRate(String id) {
        return known(entries.get().baseRates().get(id), "base rate", id);
    }

    public List<Rate.Base> baseRates() {
        return List.copyOf(entries.get().baseRates().values());
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public FirmCap firmCap(String id) {
        return known(entries.get().firmCaps().get(id), "firm cap", id);
    }

    public List<FirmCap> firmCaps() {
        return List.copyOf(entries.get().firmCaps().values());
    }

    /** The caps that are accounts and that a loan or guarantee for that purpose draws on. */
    public List<FirmCap> firmCaps(Programme programme, Purpose purpose) {
        GuaranteeProduct guarantee = programme.guarantee();
        List<String> caps =
                guarantee == null ? programme.product().firmCaps() : guarantee.firmCaps();
        return caps.stream()
                .map(this::firmCap)
                .filter(cap -> cap.isAnAccount() && cap.purposes().contains(purpose))
                .toList();
    }

    public List<Announcement> announcements() {
        return entries.get().announcements();
    }

    /** A figure and the announcement in which it stands. */
    public record Announced(Announcement announcement, Figure figure) {}

    /** The announced figures that stand beside a programme. */
    public List<Announced> announcedFor(Programme programme) {
        return announcements().stream()
                .flatMap(a -> a.figures().stream().map(f -> new Announced(a, f)))
                .filter(a -> programme.announced().contains(a.figure().id()))
                .toList();
    }

    /** What was announced and doesn't add up. */
    public List<AnnouncementCheck> differences() {
        return announcements().stream()
                .flatMap(a -> a.checked().stream())
                .filter(c -> c.verdict() == AnnouncementCheck.Verdict.DIFFERS)
                .toList();
    }

    private static void note(List<String> missing, Runnable use) {
        try {
            use.run();
        } catch (NotRecorded e) {
            missing.add(String.valueOf(e.getMessage()));
        }
    }

    private static <T> T known(@Nullable T thing, String what, String id) {
        if (thing == null) {
            throw new IllegalArgumentException("there is no %s %s".formatted(what, id));
        }
        return thing;
    }

    private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        return things.stream()
                .collect(
                        Collectors.toMap(
                                id,
                                Function.identity(),
                                (a, b) -> {
                                    throw new IllegalStateException(
                                            "two entries have the id " + id.apply(a));
                                },
                                LinkedHashMap::new));
    }
}
