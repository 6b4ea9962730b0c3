package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.DesignationRule;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.Source;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The designated firms and how many there shall be, as anybody may know. */
@ApplicationScoped
public class PublicList {
    private static final Set<DesignationState> PRESENT =
            EnumSet.of(DesignationState.VALID, DesignationState.SUSPENDED);

    private final Designations designations;
    private final Certificates certificates;
    private final Firms firms;
    private final DesignationRules rules;
    private final Today today;

    PublicList(
            Designations designations,
            Certificates certificates,
            Firms firms,
            DesignationRules rules,
            Today today) {
        this.designations = designations;
        this.certificates = certificates;
        this.firms = firms;
        this.rules = rules;
        this.today = today;
    }

    /** A designated firm. */
    public record Entry(
            Designation designation,
            String name,
            @Nullable String nameEn,
            String certificateNumber) {
        public Text text() {
            String english = nameEn;
            return Text.of(name, english == null ? name : english);
        }
    }

    /**
     * How many are designated, and how many shall be.
     *
     * @param target null where none is recorded for today
     * @param targets what was announced, oldest first
     */
    public record Count(
            DesignationRule rule,
            long valid,
            long suspended,
            @Nullable Target target,
            List<Target> targets) {}

    /**
     * How many firms shall be designated, as somebody announced it.
     *
     * @param to null until another is announced
     */
    public record Target(
            long firms,
            LocalDate from,
            @Nullable LocalDate to,
            Source source,
            Confidence confidence) {}

    /** Those that are designated today, the latest first. */
    public Page<Entry> page(@Nullable String cursor, int size) {
        List<Designation> found =
                designations.list(null, PRESENT, Cursor.read(cursor, 2), size + 1);
        Map<UUID, Firm> names =
                firms
                        .list(
                                "id in ?1",
                                found.stream().map(Designation::firmId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Firm::id, f -> f));
        Map<UUID, Certificate> latest =
                certificates.latest(found.stream().map(Designation::id).toList());
        return Page.<Designation>of(found, size, d -> Cursor.of(d.madeAt(), d.id()))
                .map(d -> entry(d, names.get(d.firmId()), latest.get(d.id())));
    }

    /** One line per programme that designates. */
    public List<Count> counts() {
        LocalDate day = today.businessDate();
        return rules.rules().stream()
                .map(rule ->
                        new Count(
                                rule,
                                designations.count(rule.programme(), DesignationState.VALID),
                                designations.count(rule.programme(), DesignationState.SUSPENDED),
                                rule.target().on(day).map(this::target).orElse(null),
                                rule.target().values().stream().map(this::target).toList()))
                .toList();
    }

    private Target target(DatedValue<Long> said) {
        return new Target(
                said.value(), said.from(), said.to(), rules.source(said), said.confidence());
    }

    private static Entry entry(
            Designation designation, @Nullable Firm firm, @Nullable Certificate certificate) {
        return new Entry(
                designation,
                firm == null ? "–" : firm.details().name(),
                firm == null ? null : firm.details().nameEn(),
                certificate == null ? "–" : certificate.number());
    }
}
