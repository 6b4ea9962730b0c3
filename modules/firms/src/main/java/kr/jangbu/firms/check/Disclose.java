package kr.jangbu.firms.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.change.RelatedPeople;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.office.AccessLog;
import kr.jangbu.office.Party;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Shows what is masked to one who says why. The look is logged before anything is shown. */
@ApplicationScoped
public class Disclose {
    /**
     * What was hidden.
     *
     * @param account the whole number; null for a person
     * @param name a person's or a holder's
     * @param birthDate null for an account
     */
    public record Shown(@Nullable String account, String name, @Nullable LocalDate birthDate) {}

    private final VisibleFirms visible;
    private final SealedAccounts accounts;
    private final RelatedPeople people;
    private final AccessLog accessLog;

    Disclose(
            VisibleFirms visible,
            SealedAccounts accounts,
            RelatedPeople people,
            AccessLog accessLog) {
        this.visible = visible;
        this.accounts = accounts;
        this.people = people;
        this.accessLog = accessLog;
    }

    /**
     * An account's number.
     *
     * @throws Problem NOT_FOUND, INVALID (field {@code reason}) without a reason
     */
    @Transactional
    public Shown account(UUID firmId, UUID accountId, @Nullable String reason) {
        Firm firm = visible.require(firmId);
        BankAccount account =
                firm.profile().account(accountId).orElseThrow(() -> Problem.notFound("account"));
        accessLog.record(Party.firm(firmId), "number of bank account " + accountId, reason);
        return new Shown(accounts.number(account), account.holder(), null);
    }

    /**
     * A related person's name and birth date.
     *
     * @throws Problem NOT_FOUND also for a firm, INVALID (field {@code reason}) without a reason
     */
    @Transactional
    public Shown person(UUID firmId, UUID partyId, @Nullable String reason) {
        Firm firm = visible.require(firmId);
        RelatedParty party =
                firm.profile()
                        .related(partyId)
                        .filter(RelatedParty::isPerson)
                        .orElseThrow(() -> Problem.notFound("person"));
        accessLog.record(
                Party.firm(firmId), "name and birth date of related person " + partyId, reason);
        RelatedPeople.Person person = people.open(party);
        return new Shown(null, person.name(), person.birthDate());
    }
}
