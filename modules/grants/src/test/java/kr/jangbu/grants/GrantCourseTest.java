package kr.jangbu.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Ids;
import kr.jangbu.grants.reckon.Step;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.testing.Seeds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course of a grant to the won, without books or bank. */
class GrantCourseTest {
    private static final int CASES = 3_000;
    private static final int LONG_CASES = 100_000;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Matter.Opening FIRM = new Matter.Opening("owner", START);
    private static final GrantRules RULES =
            new GrantRules(
                    new ConfigFolder(
                            Path.of(System.getProperty("jangbu.root", "../..")).resolve("config")),
                    new YamlFiles());
    private static final GrantRules.Terms TERMS = RULES.terms("msit-foundation-model", START);

    @Test
    void each_won_that_was_paid_is_used_or_returned_whatever_the_course() {
        Seeds.forEach(
                Seeds.cases(CASES, LONG_CASES),
                seeds -> {
                    Course course = new Course(seeds);

                    course.run();

                    GrantTotals end = course.grant.totals();
                    assertEquals(0, end.advanced());
                    assertEquals(0, end.owed());
                    assertEquals(GrantState.CLOSED, course.grant.state());
                    assertEquals(end.paid() + end.interest(), end.used() + end.returned());
                    assertTrue(end.used() <= end.paid());
                });
    }

    @Test
    void the_state_bears_at_most_its_share_of_what_counts() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    Course course = new Course(seeds);
                    course.run();

                    long counted =
                            course.grant.costs().stream()
                                    .filter(c -> c.state() == Cost.State.SETTLED)
                                    .mapToLong(Cost::allowed)
                                    .sum();
                    BigDecimal share =
                            BigDecimal.valueOf(counted)
                                    .multiply(BigDecimal.valueOf(course.grant.government()))
                                    .divideToIntegralValue(
                                            BigDecimal.valueOf(course.grant.total()));

                    assertTrue(course.grant.totals().used() <= share.longValueExact());
                });
    }

    @Test
    void the_same_costs_give_the_same_result_in_one_settlement_or_in_many() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    long government = seeds.between(10L, 1_000_000L);
                    long total = government + seeds.between(0L, 1_000_000L);
                    long allowed = seeds.between(0L, total);
                    long atOnce =
                            Step.last(
                                            new Step.Before(government, total, government, 0, 0),
                                            allowed,
                                            0)
                                    .used();
                    long used = 0;
                    long soFar = 0;
                    while (soFar < allowed) {
                        soFar += seeds.between(1L, allowed - soFar);
                        used +=
                                Step.yearly(
                                                new Step.Before(
                                                        government, total, government, used, 0),
                                                soFar,
                                                0)
                                        .used();
                    }

                    assertEquals(atOnce, used);
                });
    }

    @Test
    void what_does_not_divide_goes_to_the_first_instalment_in_whole_tens() {
        Grant grant = offered(30_000_015L);

        assertEquals(30_000_010L, grant.government());
        assertEquals(
                List.of(15_000_010L, 15_000_000L),
                grant.instalments().stream().map(Instalment::amount).toList());
    }

    @Test
    void a_firm_that_releases_nothing_bears_half() {
        Grant grant = offered(10_000_000L);

        assertThrows(Problem.class, () -> grant.sign(signature("CLOSED", 19_999_999L), START));
        assertEquals(GrantState.OFFERED, grant.state());

        grant.sign(signature("CLOSED", 20_000_000L), START);

        assertEquals(10_000_000L, grant.own());
    }

    @Test
    void a_move_within_the_tolerance_is_made_and_one_beyond_waits_for_the_officers() {
        Grant grant = agreed(10_000_000L, Map.of("PERSONNEL", 5_000_000L, "TRAVEL", 5_000_000L));

        Matter none = move(grant, "PERSONNEL", "TRAVEL", 1_000_000L);
        Matter asked = move(grant, "PERSONNEL", "TRAVEL", 1L);
        Matter newLine = move(grant, "PERSONNEL", "EQUIPMENT", 1L);

        assertNull(none);
        assertNotNull(asked);
        assertNotNull(newLine);
        assertEquals(4_000_000L, lineOf(grant, "PERSONNEL").amount());
        grant.makeMove(newLine.about());
        assertEquals(1L, lineOf(grant, "EQUIPMENT").amount());
    }

    @Test
    void an_award_that_ends_leaves_only_what_was_paid() {
        Grant grant = agreed(10_000_000L, Map.of("PERSONNEL", 10_000_000L));
        pay(grant, grant.instalments().getFirst());

        List<Instalment> fallen = grant.end("ELIMINATED");

        assertEquals(List.of(grant.instalments().getLast()), fallen);
        assertEquals(GrantState.TERMINATED, grant.state());
        Matter last = grant.askSettlement(Settlement.Kind.FINAL, 0, FIRM);
        grant.judge(List.of());
        grant.settle(last.about(), START);
        assertEquals(5_000_000L, grant.totals().unspent());
        assertEquals(5_000_000L, grant.totals().owed());
    }

    @Test
    void before_the_agreement_an_ended_award_leaves_nothing() {
        Grant grant = offered(10_000_000L);
        grant.sign(signature("OPEN", 10_000_000L), START);

        assertEquals(List.of(), grant.end("GIVEN_UP"));
        assertEquals(GrantState.LAPSED, grant.state());
        assertFalse(grant.matters().getFirst().isOpen());
    }

    @Test
    void a_settlement_judges_every_cost_once_and_says_why_one_does_not_count() {
        Grant grant = agreed(10_000_000L, Map.of("PERSONNEL", 10_000_000L));
        Cost cost = report(grant, "PERSONNEL", 1_000L);
        grant.askSettlement(Settlement.Kind.YEARLY, 0, FIRM);

        assertThrows(Problem.class, () -> grant.judge(List.of()));
        assertThrows(
                Problem.class,
                () -> grant.judge(List.of(new GrantCosts.Judgement(cost.id(), 1, " "))));
        assertThrows(
                Problem.class,
                () -> grant.judge(List.of(new GrantCosts.Judgement(cost.id(), 1_001, "no"))));
        grant.judge(List.of(new GrantCosts.Judgement(cost.id(), 1, "alcohol")));
        assertEquals(999, cost.allowed());
    }

    /**
     * A course by chance: instalments, costs, settlements and returns in any order that is legal.
     */
    private static final class Course {
        private final Seeds seeds;
        private final Grant grant;
        private long left;

        Course(Seeds seeds) {
            this.seeds = seeds;
            long government = seeds.between(10L, 2_000_000_000L);
            long total = government + seeds.between(0L, 2_000_000_000L);
            this.grant = agreed(government, Map.of("COMPUTING", total));
            this.left = grant.total();
        }

        void run() {
            int acts = seeds.between(0, 30);
            for (int i = 0; i < acts && grant.state().isSpending(); i++) {
                act();
                GrantTotals t = grant.totals();
                assertTrue(t.advanced() >= 0 && t.owed() >= 0, "something is below zero: " + t);
                assertEquals(t.paid(), t.advanced() + t.used() + t.disallowed() + t.unspent());
            }
            if (grant.state().isSpending()) {
                settle(Settlement.Kind.FINAL);
            }
            grant.receive(grant.totals().owed());
            grant.closeIfClear(START);
        }

        private void act() {
            switch (seeds.between(0, 5)) {
                case 0 ->
                        grant.instalments().stream()
                                .filter(i -> i.state() == InstalmentState.PLANNED)
                                .findFirst()
                                .filter(_ -> grant.state() == GrantState.AGREED)
                                .ifPresent(i -> pay(grant, i));
                case 1, 2 -> {
                    if (left > 0) {
                        long amount = seeds.between(1L, left);
                        left -= amount;
                        report(grant, "COMPUTING", amount);
                    }
                }
                case 3 -> {
                    if (grant.state() == GrantState.AGREED) {
                        settle(Settlement.Kind.YEARLY);
                    }
                }
                case 4 -> grant.receive(seeds.between(0L, grant.totals().owed()));
                default -> {
                    if (seeds.oneIn(10)) {
                        grant.end("ELIMINATED");
                    }
                }
            }
        }

        private void settle(Settlement.Kind kind) {
            Matter matter = grant.askSettlement(kind, seeds.between(0L, 1_000_000L), FIRM);
            grant.judge(
                    grant.openCosts().stream()
                            .map(c ->
                                    new GrantCosts.Judgement(
                                            c.id(), seeds.between(0L, c.amount()), "no paper"))
                            .toList());
            matter.propose(Matter.Outcome.APPROVE, "as judged", Ids.next());
            matter.decide();
            grant.settle(matter.about(), START);
            left += grant.settlements().isEmpty() ? 0 : freed(matter.about());
        }

        /** What does not count frees its line. */
        private long freed(UUID settlement) {
            return grant.costs().stream()
                    .filter(c -> settlement.equals(c.settlementId()))
                    .mapToLong(Cost::disallowed)
                    .sum();
        }
    }

    private static Grant offered(long amount) {
        UUID award = Ids.next();
        return new Grant(
                Grant.idOf(award, 1),
                "R2026-000001",
                new Grant.Offer(award, 1, Ids.next(), "msit-foundation-model", "MSIT", amount, 10),
                TERMS,
                START,
                Instant.EPOCH);
    }

    private static Grant agreed(long amount, Map<String, Long> lines) {
        Grant grant = offered(amount);
        Matter matter =
                grant.sign(
                        new GrantAgreement.Signature(
                                share("OPEN"), "003", new HashMap<>(lines), "owner"),
                        START);
        matter.propose(Matter.Outcome.APPROVE, "complete", Ids.next());
        matter.decide();
        grant.agree(START);
        return grant;
    }

    private static void pay(Grant grant, Instalment instalment) {
        Matter matter =
                grant.request(
                        instalment.id(),
                        List.of(new Evidence("report", "ab".repeat(32), null)),
                        FIRM);
        matter.propose(Matter.Outcome.APPROVE, "shown", Ids.next());
        matter.decide();
        grant.payInstalment(instalment.id(), Ids.next());
        grant.paid(instalment, START);
    }

    private static Cost report(Grant grant, String category, long amount) {
        return grant.report(
                new Cost.Report(
                        category,
                        START,
                        amount,
                        "payee",
                        "what",
                        "paper",
                        amount,
                        new Evidence("invoice", "cd".repeat(32), null)),
                START);
    }

    private static @Nullable Matter move(Grant grant, String from, String to, long amount) {
        return grant.move(
                grant.newMove(new BudgetMove.Wish(from, to, amount, "needed"), START), FIRM);
    }

    private static BudgetLine lineOf(Grant grant, String category) {
        return grant.lines().stream()
                .filter(l -> l.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static GrantAgreement.Signature signature(String openness, long amount) {
        return new GrantAgreement.Signature(
                share(openness), "003", Map.of("PERSONNEL", amount), "owner");
    }

    private static GrantRules.Share share(String openness) {
        return TERMS.shares().stream()
                .filter(s -> s.openness().equals(openness))
                .findFirst()
                .orElseThrow();
    }
}
