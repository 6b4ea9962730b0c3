package kr.jangbu.firms.change;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.foundation.Ids;
import kr.jangbu.office.Vault;

/** Account numbers on their way into the vault and out of it. */
@ApplicationScoped
public class SealedAccounts {
    /** An account in the clear. */
    public record Clear(String bankCode, String accountNumber, String holder) {}

    private final Vault vault;

    SealedAccounts(Vault vault) {
        this.vault = vault;
    }

    /** As it is kept: nobody has asked the bank yet. */
    public BankAccount sealed(Clear clear) {
        return new BankAccount(
                Ids.next(),
                clear.bankCode(),
                vault.seal(clear.accountNumber()),
                Vault.masked(clear.accountNumber()),
                clear.holder(),
                BankAccount.NameCheck.UNKNOWN,
                null);
    }

    /** The number. Whoever shows it to a person logs that first. */
    public String number(BankAccount account) {
        return vault.open(account.sealed());
    }
}
