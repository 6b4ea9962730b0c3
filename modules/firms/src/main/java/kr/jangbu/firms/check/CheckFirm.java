package kr.jangbu.firms.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.change.FirmVersions;
import kr.jangbu.firms.change.Part;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.BankAccount.NameCheck;
import kr.jangbu.firms.profile.TaxOffice;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.problem.Problem;

/** Asks the tax office about a firm and banks about its accounts, and keeps what they say. */
@ApplicationScoped
public class CheckFirm {
    private final Firms firms;
    private final FirmVersions versions;
    private final SealedAccounts accounts;
    private final BusinessRegister register;
    private final AccountHolders holders;
    private final Clock clock;
    private final Today today;

    CheckFirm(
            Firms firms,
            FirmVersions versions,
            SealedAccounts accounts,
            BusinessRegister register,
            AccountHolders holders,
            Clock clock,
            Today today) {
        this.firms = firms;
        this.versions = versions;
        this.accounts = accounts;
        this.register = register;
        this.holders = holders;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Asks the tax office. No answer makes the status UNKNOWN, whatever it was.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public Firm askTaxOffice(UUID firmId, String by) {
        Firm firm = locked(firmId);
        FirmDetails d = firm.details();
        BusinessRegister.Standing said =
                register.ask(
                                List.of(
                                        new BusinessRegister.Claim(
                                                d.businessRegistrationNumber(),
                                                d.foundedOn(),
                                                d.representative())))
                        .getFirst();
        TaxOffice now =
                new TaxOffice(said.status(), said.taxType(), said.details(), today.businessDate());
        versions.change(
                firm, Part.TAX_OFFICE, by, () -> firm.keep(firm.profile().withTaxOffice(now)));
        return firm;
    }

    /**
     * Asks the bank whose account it is. No answer makes the check UNKNOWN, whatever it was.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public Firm askBank(UUID firmId, UUID accountId, String by) {
        Firm firm = locked(firmId);
        BankAccount account =
                firm.profile().account(accountId).orElseThrow(() -> Problem.notFound("account"));
        NameCheck said = ask(firm, account);
        List<BankAccount> all =
                firm.profile().accounts().stream()
                        .map(a -> a.id().equals(accountId) ? a.checked(said, clock.instant()) : a)
                        .toList();
        versions.change(
                firm, Part.NAME_CHECK, by, () -> firm.keep(firm.profile().withAccounts(all)));
        return firm;
    }

    private NameCheck ask(Firm firm, BankAccount account) {
        return holders.nameOf(
                        new AccountHolders.Question(
                                account.bankCode(),
                                accounts.number(account),
                                firm.details().businessRegistrationNumber()))
                .map(name -> verdict(name, account.holder()))
                .orElse(NameCheck.UNKNOWN);
    }

    private static NameCheck verdict(String named, String claimed) {
        return HolderName.isSame(named, claimed) ? NameCheck.MATCHES : NameCheck.DIFFERS;
    }

    private Firm locked(UUID firmId) {
        return firms.lock(firmId).orElseThrow(() -> Problem.notFound("firm"));
    }
}
