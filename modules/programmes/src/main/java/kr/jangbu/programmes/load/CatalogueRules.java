package kr.jangbu.programmes.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.programmes.GuaranteeProduct.Grade;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programme.Instrument;
import kr.jangbu.programmes.Programme.Status;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;

/** What must hold between the files of the catalogue. Each rule yields its faults as sentences. */
final class CatalogueRules {
    /** Account ids hold a programme's or a cap's id beside a year or a firm's UUID, within 64. */
    private static final Pattern PROGRAMME_ID = Pattern.compile("[a-z][a-z0-9-]{2,39}");

    private static final Pattern CAP_ID = Pattern.compile("[a-z][a-z0-9-]{2,16}");

    private final Programmes catalogue;
    private final List<String> faults = new ArrayList<>();

    private CatalogueRules(Programmes catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> faults(Programmes catalogue) {
        CatalogueRules rules = new CatalogueRules(catalogue);
        rules.figuresHaveOneMeaning();
        catalogue.announcements().forEach(rules::checksUseTheirOwnFigures);
        catalogue.firmCaps().forEach(rules::capIsInOrder);
        catalogue.all().forEach(rules::programmeIsInOrder);
        return rules.faults;
    }

    private void figuresHaveOneMeaning() {
        Set<String> seen = new HashSet<>();
        catalogue.announcements().stream()
                .flatMap(a -> a.figures().stream())
                .filter(f -> !seen.add(f.id()))
                .forEach(f -> fault("announced", "figures", "two have the id " + f.id()));
    }

    private void checksUseTheirOwnFigures(Announcement announcement) {
        Set<String> known =
                announcement.figures().stream()
                        .map(Announcement.Figure::id)
                        .collect(Collectors.toSet());
        for (Announcement.Check check : announcement.checks()) {
            List<String> named = new ArrayList<>(check.of());
            named.add(check.stated());
            named.stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> fault(announcement.id(), check.id(), "no figure " + id));
            if (check.of().size() < 2) {
                fault(announcement.id(), check.id(), "takes two figures or more");
            }
        }
    }

    private void capIsInOrder(FirmCap cap) {
        if (!CAP_ID.matcher(cap.id()).matches()) {
            fault("firm cap " + cap.id(), "id", "must match " + CAP_ID);
        }
        neverFalls(cap, cap.limit());
        cap.raisedFor().forEach((programmeId, raised) -> raisedOnce(cap, programmeId, raised));
    }

    /** A lower cap would not hold what firms already owe: that needs a decision, not a file. */
    private void neverFalls(FirmCap cap, Dated<Long> limit) {
        long before = 0;
        for (DatedValue<Long> value : limit.values()) {
            if (value.value() < before || value.value() <= 0) {
                fault("firm cap " + cap.id(), "limit", "falls on " + value.from());
            }
            before = value.value();
        }
    }

    /** What firms with a raised cap keep when either changes needs a decision, too. */
    private void raisedOnce(FirmCap cap, String programmeId, Dated<Long> raised) {
        if (catalogue.find(programmeId).isEmpty()) {
            fault("firm cap " + cap.id(), "raisedFor", "no programme " + programmeId);
        }
        if (raised.values().size() != 1 || cap.limit().values().size() != 1) {
            fault("firm cap " + cap.id(), "raisedFor", "takes one limit and one raised limit");
        } else if (raised.values().getFirst().value() < cap.limit().values().getFirst().value()) {
            fault("firm cap " + cap.id(), "raisedFor", "is below the limit that it raises");
        }
    }

    private void programmeIsInOrder(Programme programme) {
        if (!PROGRAMME_ID.matcher(programme.id()).matches()) {
            fault(programme.id(), "id", "must match " + PROGRAMME_ID);
        }
        Set<String> figures =
                catalogue.announcements().stream()
                        .flatMap(a -> a.figures().stream())
                        .map(Announcement.Figure::id)
                        .collect(Collectors.toSet());
        programme.announced().stream()
                .filter(id -> !figures.contains(id))
                .forEach(id -> fault(programme.id(), "announced", "no figure " + id));
        if ((programme.instrument() == Instrument.LOAN) != (programme.loan() != null)) {
            fault(programme.id(), "loan", "a LOAN has terms, and nothing else has");
        } else if (programme.loan() != null && productIsKnown(programme, programme.product())) {
            openMeansComplete(programme);
        }
        guaranteeIsInOrder(programme);
    }

    private void guaranteeIsInOrder(Programme programme) {
        GuaranteeProduct product = programme.guarantee();
        if ((programme.instrument() == Instrument.GUARANTEE) != (product != null)) {
            fault(programme.id(), "guarantee", "a GUARANTEE has terms, and nothing else has");
        } else if (product != null) {
            capsAreKnown(programme, "guarantee.firmCaps", product.firmCaps());
            List<Integer> scores = product.grades().stream().map(Grade::score).toList();
            if (scores.isEmpty()
                    || scores.getLast() != 0
                    || !scores.equals(scores.stream().sorted(Comparator.reverseOrder()).toList())) {
                fault(programme.id(), "guarantee.grades", "fall from the best to score 0");
            }
            openMeansComplete(programme);
        }
    }

    private void capsAreKnown(Programme programme, String field, List<String> named) {
        Set<String> caps =
                catalogue.firmCaps().stream().map(FirmCap::id).collect(Collectors.toSet());
        named.stream()
                .filter(id -> !caps.contains(id))
                .forEach(id -> fault(programme.id(), field, "no firm cap " + id));
    }

    private boolean productIsKnown(Programme programme, LoanProduct product) {
        int before = faults.size();
        capsAreKnown(programme, "loan.firmCaps", product.firmCaps());
        if (product.rate() instanceof Rate.BasePlusSpread(var baseRate, _)) {
            try {
                catalogue.baseRate(baseRate);
            } catch (IllegalArgumentException e) {
                fault(programme.id(), "loan.rate.baseRate", String.valueOf(e.getMessage()));
            }
        }
        return faults.size() == before;
    }

    private void openMeansComplete(Programme programme) {
        for (DatedValue<Status> status : programme.status().values()) {
            List<String> missing = catalogue.missing(programme, status.from());
            if (status.value() == Status.OPEN && !missing.isEmpty()) {
                fault(programme.id(), "status", "is OPEN, but " + String.join(", ", missing));
            }
            if (status.value() == Status.RATE_NOT_RECORDED && missing.isEmpty()) {
                fault(programme.id(), "status", "is RATE_NOT_RECORDED, but nothing is missing");
            }
        }
    }

    private void fault(String file, String field, String what) {
        faults.add("%s: %s: %s".formatted(file, field, what));
    }
}
