package kr.jangbu.guarantees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.guarantees.reckon.Damages;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.testing.Seeds;

/** What a debtor owes is collected, settled, or written off. */
final class DebtLife {
    private static final List<Damages.Rate> RATES =
            List.of(
                    new Damages.Rate(
                            LocalDate.EPOCH, LocalDate.of(2026, 8, 31), new BigDecimal("0.12")),
                    new Damages.Rate(LocalDate.of(2026, 9, 1), null, new BigDecimal("0.08")));
    private static final List<Item> ORDER =
            List.of(Item.COSTS, Item.PRINCIPAL, Item.DAMAGES, Item.PENALTY, Item.FEES);

    private final Guarantee g;
    private final Seeds seeds;
    private final House house;

    DebtLife(Guarantee g, Seeds seeds, House house) {
        this.g = g;
        this.seeds = seeds;
        this.house = house;
    }

    void collect(LocalDate day) {
        UUID act = Ids.next();
        boolean recovering = g.state() == GuaranteeState.RECOVERY;
        switch (recovering ? seeds.between(1, 8) : 8) {
            case 1 -> {
                Item item = seeds.pick(List.of(Item.COSTS, Item.FEES));
                g.charge(item, 1_000);
                house.in(() -> house.accounts.charge(g, act, item, 1_000, day));
            }
            case 2 -> {
                if (g.settlementLeft() == null) {
                    long damages = g.fixDamages(day, RATES);
                    g.agreeSettlement(seeds.between(0L, g.owed().debt().total()));
                    afterMoney(act, new Guarantee.Recovered(damages, Debt.none(), 0), day);
                }
            }
            case 3 -> {
                long damages = g.fixDamages(day, RATES);
                Debt lost = g.writeOff("회수 불능");
                house.in(() -> house.accounts.writeOff(g, act, damages, lost, day));
            }
            default -> {
                long owed = g.owed().debt().total() + g.owed().special();
                long money = seeds.between(1L, owed + 1_000);
                house.receive(g, money);
                afterMoney(act, g.recover(money, day, RATES, ORDER), day);
            }
        }
    }

    private void afterMoney(UUID act, Guarantee.Recovered recovered, LocalDate day) {
        if (g.isReadyToSettle()) {
            Debt waived = g.settle();
            house.in(() -> house.accounts.settle(g, act, recovered, waived, day));
        } else {
            house.in(() -> house.accounts.recover(g, act, recovered, day));
        }
    }
}
