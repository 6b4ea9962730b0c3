package kr.jangbu.guarantees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.testing.Seeds;
import kr.jangbu.web.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random lives of guarantees that run beside one another, on the real books: after each step what
 * the state says is true in the ledger, and after each day what the programme's accounts say is
 * what its guarantees add up to.
 */
@QuarkusTest
@QuarkusTestResource(GuaranteesDatabase.class)
class GuaranteeLivesTest {
    private static final int LIVES = 36;
    private static final int LONG_LIVES = 1_000;
    private static final int MOST_DAYS = 2_000;

    @Inject House house;

    @BeforeEach
    void money_for_guarantees() {
        house.appropriate();
    }

    @Test
    void what_the_state_says_is_true_in_the_ledger() {
        Seeds.forEach(
                1,
                seeds -> {
                    Sums before = Sums.read(house);
                    List<Life> lives = new ArrayList<>();
                    for (int i = 0; i < Seeds.cases(LIVES, LONG_LIVES); i++) {
                        lives.add(new Life(seeds, house));
                    }
                    LocalDate day = House.START;
                    for (int days = 0; lives.stream().anyMatch(l -> !l.isOver()); days++) {
                        assertTrue(days < MOST_DAYS, "lives end");
                        day = day.plusDays(seeds.between(1, 30));
                        close(day, lives);
                        for (Life life : lives) {
                            if (!life.isOver() && seeds.oneIn(2)) {
                                life.live(day);
                            }
                        }
                        assertEquals(Sums.of(lives), Sums.read(house).minus(before));
                    }
                });
    }

    /** The close of day: one transfer for all that ran. */
    private void close(LocalDate day, List<Life> lives) {
        long earned = lives.stream().mapToLong(l -> l.earn(day)).sum();
        if (earned > 0) {
            house.in(() -> house.accounts.earn(day, Map.of(House.PROGRAMME, earned)));
        }
    }

    @Test
    void a_related_firm_fills_the_cap_of_both() {
        UUID one = Ids.next();
        UUID other = Ids.next();
        Guarantee first = House.decided(one, 3_000_000_000L, Purpose.WORKING_CAPITAL);
        first.approve(null, Set.of(other));
        house.in(() -> house.accounts.hold(first, House.START));
        Guarantee second = House.decided(other, 600_000_000L, Purpose.WORKING_CAPITAL);
        second.approve(null, Set.of(one));

        Problem refusal =
                assertThrows(
                        Problem.class,
                        () -> house.in(() -> house.accounts.hold(second, House.START)));

        assertTrue(String.valueOf(refusal.members().get("limit")).endsWith(":kibo-working"));
        assertEquals(450_000_000L, refusal.members().get("left"));
    }
}
