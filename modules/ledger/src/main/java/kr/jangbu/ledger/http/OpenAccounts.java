package kr.jangbu.ledger.http;

import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Accounts to create or find.
 *
 * @param accounts 1 to 8,190
 */
public record OpenAccounts(@Nullable List<@Nullable Item> accounts) {

    /** {@code constraint} may be left out: NONE. */
    @Schema(name = "LedgerAccountToMake")
    public record Item(@Nullable String id, @Nullable Unit unit, @Nullable Constraint constraint) {
        private Account account(String at) {
            String checkedId = Checks.text(at + ".id", id, Account.MAX_ID_LENGTH);
            return new Account(
                    Checks.required(at + ".id", checkedId),
                    Checks.required(at + ".unit", unit),
                    constraint == null ? Constraint.NONE : constraint);
        }
    }

    List<Account> checked() {
        List<Item> items = Checks.batch("accounts", accounts, Ledger.MAX_BATCH);
        List<Account> checked = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            checked.add(items.get(i).account("accounts[" + i + "]"));
        }
        return checked;
    }

    /** One result per account, in the same order. */
    @Schema(name = "LedgerAccountResults")
    public record Answer(List<ItemAnswer> results) {
        static Answer of(List<Account> accounts, List<Result> results) {
            List<ItemAnswer> items = new ArrayList<>(results.size());
            for (int i = 0; i < results.size(); i++) {
                items.add(new ItemAnswer(accounts.get(i).id(), results.get(i)));
            }
            return new Answer(items);
        }
    }

    @Schema(name = "LedgerAccountResult")
    public record ItemAnswer(String id, Result result) {}
}
