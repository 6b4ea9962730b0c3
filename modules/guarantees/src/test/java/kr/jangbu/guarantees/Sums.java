package kr.jangbu.guarantees;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;

/** What the accounts of a whole programme hold, in won. */
record Sums(long liability, long advance, long income) {
    static Sums read(House house) {
        List<Account> accounts =
                List.of(
                        GuaranteeBooks.liability(House.PROGRAMME),
                        GuaranteeBooks.advance(House.PROGRAMME),
                        GuaranteeBooks.income(House.PROGRAMME));
        Map<String, Balance> read =
                house.ledger.balances(accounts.stream().map(Account::id).toList());
        List<Long> credits =
                accounts.stream()
                        .map(a -> read.get(a.id()))
                        .map(b -> b == null ? 0 : b.creditsPosted() - b.debitsPosted())
                        .toList();
        return new Sums(credits.get(0), credits.get(1), credits.get(2));
    }

    /** What the guarantees add up to. */
    static Sums of(Collection<Life> lives) {
        return new Sums(
                lives.stream().mapToLong(l -> l.guarantee().exposure()).sum(),
                lives.stream().mapToLong(Life::advance).sum(),
                lives.stream().mapToLong(Life::earned).sum());
    }

    Sums minus(Sums other) {
        return new Sums(
                liability - other.liability, advance - other.advance, income - other.income);
    }
}
