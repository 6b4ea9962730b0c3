package kr.jangbu.selection.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.load.CatalogueFiles;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.eligibility.Tables;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.selection.terms.TieRule;
import kr.jangbu.testing.Checkout;
import org.junit.jupiter.api.Test;

/** The templates that are shipped, and what no call may say. */
class CallTemplatesTest {
    private static final ConfigFolder CONFIG = new ConfigFolder(Checkout.root().resolve("config"));
    private static final YamlFiles YAML = new YamlFiles();
    private static final Programmes PROGRAMMES = CatalogueFiles.read(CONFIG, YAML);
    private static final Tables TABLES = new Tables(CONFIG, YAML);
    private static final CallTemplates TEMPLATES =
            new CallTemplates(CONFIG, YAML, PROGRAMMES, TABLES);

    private static CallTerms designation() {
        return TEMPLATES
                .find("manufacturing-ai-designation")
                .orElseThrow()
                .terms(Instant.parse("2026-01-15T00:00:00Z"), 2026);
    }

    private static Set<String> faults(CallTerms terms) {
        return CallRules.faults(terms, TABLES).stream()
                .map(TermsShape.Fault::path)
                .collect(Collectors.toSet());
    }

    private static CallTerms reviewedBy(ReviewTerms review) {
        CallTerms t = designation();
        return new CallTerms(
                t.name(),
                t.about(),
                t.window(),
                t.seatYear(),
                t.capacity(),
                t.entry(),
                review,
                t.outcome());
    }

    @Test
    void the_shipped_templates_are_in_order_and_designation_names_seven_fields() {
        assertEquals(
                List.of("global-ai-challenge", "manufacturing-ai-designation", "national-ai-team"),
                TEMPLATES.all().stream().map(CallTemplate::id).toList());
        assertEquals(7, designation().fields().size());
        assertEquals(0, designation().bestScore().compareTo(BigDecimal.valueOf(100)));
    }

    @Test
    void terms_survive_being_kept() {
        CallTerms terms = designation();

        assertEquals(terms, Kept.read(Kept.write(terms), CallTerms.class));
    }

    @Test
    void the_national_team_is_judged_as_its_first_gate_was() {
        CallTerms team =
                TEMPLATES.find("national-ai-team").orElseThrow().terms(Instant.EPOCH, 2026);

        assertEquals(
                List.of("40", "35", "25"),
                team.criteria().stream().map(c -> c.maximum().toPlainString()).toList());
        assertEquals("ORIGINALITY", team.gates().getFirst().code());
        assertEquals(List.of(4, 3, 2), team.stages().stream().map(s -> s.survivors()).toList());
    }

    @Test
    void a_window_that_closes_when_it_opens_is_refused() {
        CallTerms t = designation();
        Instant bell = t.window().closesAt();
        CallTerms turned =
                new CallTerms(
                        t.name(),
                        t.about(),
                        new CallWindow(bell, bell),
                        t.seatYear(),
                        t.capacity(),
                        t.entry(),
                        t.review(),
                        t.outcome());

        assertEquals(Set.of("window.closesAt"), faults(turned));
    }

    @Test
    void a_score_that_does_not_add_up_to_100_and_a_pass_mark_above_it_are_refused() {
        ReviewTerms r = designation().review();
        List<Criterion> criteria = new ArrayList<>(r.criteria());
        Criterion first = criteria.getFirst();
        criteria.set(
                0,
                new Criterion(
                        first.code(),
                        first.name(),
                        first.weight(),
                        new BigDecimal("30"),
                        new BigDecimal("31")));

        assertEquals(
                Set.of("review.criteria", "review.criteria[0].passMark"),
                faults(
                        reviewedBy(
                                new ReviewTerms(
                                        criteria, r.gates(), r.bonuses(), r.rule(), r.ties()))));
    }

    @Test
    void dropping_every_score_and_an_unknown_tie_are_refused() {
        ReviewTerms r = designation().review();
        ReviewTerms odd =
                new ReviewTerms(
                        r.criteria(),
                        r.gates(),
                        r.bonuses(),
                        new ReviewRule(2, 1, 1, null, null, null),
                        List.of(new TieRule(TieRule.Kind.CRITERION, "BEAUTY")));

        assertEquals(
                Set.of("review.rule.dropHighest", "review.ties[0].criterion"),
                faults(reviewedBy(odd)));
    }

    @Test
    void an_empty_word_is_named_where_it_stands() {
        CallTerms t = designation();
        CallTerms blank =
                new CallTerms(
                        Text.of(" ", "A call"),
                        t.about(),
                        t.window(),
                        t.seatYear(),
                        0,
                        t.entry(),
                        t.review(),
                        t.outcome());

        assertTrue(faults(blank).contains("name.ko"));
    }
}
