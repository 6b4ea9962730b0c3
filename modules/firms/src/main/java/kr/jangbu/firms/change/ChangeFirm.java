package kr.jangbu.firms.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.FirmProfile;
import kr.jangbu.firms.profile.Industry;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Changes a firm's record by the firm's own people, one part at a time and each part whole. All
 * throw NOT_FOUND for another's firm and STALE when {@code ifMatch} names another version.
 */
@ApplicationScoped
public class ChangeFirm {
    /** The firm to change, and the version that the caller saw; null: whichever it is. */
    public record Seen(UUID firmId, @Nullable String ifMatch) {}

    private final Firms firms;
    private final FirmVersions versions;
    private final SealedAccounts accounts;
    private final RelatedPeople people;
    private final Documents documents;
    private final Caller caller;
    private final Today today;

    ChangeFirm(
            Firms firms,
            FirmVersions versions,
            SealedAccounts accounts,
            RelatedPeople people,
            Documents documents,
            Caller caller,
            Today today) {
        this.firms = firms;
        this.versions = versions;
        this.accounts = accounts;
        this.people = people;
        this.documents = documents;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Who the firm is. Its number and size stay.
     *
     * @throws Problem INVALID for a founding date in the future or an industry twice
     */
    @Transactional
    public Firm describe(Seen seen, FirmDetails details, List<Industry> moreIndustries) {
        requireMine(seen);
        if (details.foundedOn().isAfter(today.businessDate())) {
            throw Problem.invalid("foundedOn", Text.of("영업일 뒤의 날짜입니다.", "is in the future"));
        }
        List<String> codes = new ArrayList<>(List.of(details.ksicCode()));
        moreIndustries.forEach(i -> codes.add(i.code()));
        requireOnce(codes, "moreIndustries");
        return change(
                seen,
                Part.IDENTITY,
                firm -> {
                    firm.describe(details);
                    firm.keep(firm.profile().withIndustries(moreIndustries));
                });
    }

    /**
     * How large it is and what says so.
     *
     * @throws Problem INVALID for a document that is not the firm's, or dates the wrong way round
     */
    @Transactional
    public Firm resize(Seen seen, SizeClass size, @Nullable SizeCertificate certificate) {
        requireMine(seen);
        if (certificate != null) {
            requireOrder(certificate);
            requireOwn(seen.firmId(), certificate.documentId());
        }
        return change(
                seen,
                Part.SIZE,
                firm -> {
                    firm.describe(firm.details().sized(size));
                    firm.keep(firm.profile().withCertificate(certificate));
                });
    }

    /**
     * Its figures by year.
     *
     * @throws Problem INVALID for a year twice or not yet begun
     */
    @Transactional
    public Firm restate(Seen seen, List<FinancialYear> years) {
        requireMine(seen);
        requireOnce(years.stream().map(FinancialYear::year).toList(), "years");
        if (years.stream().anyMatch(y -> y.year() > today.businessDate().getYear())) {
            throw Problem.invalid("years", Text.of("아직 오지 않은 연도가 있습니다.", "a year lies ahead"));
        }
        return change(seen, Part.YEARS, firm -> firm.keep(firm.profile().withYears(years)));
    }

    /**
     * To whom it is tied.
     *
     * @throws Problem INVALID naming the element that lacks something, or is not in the record
     */
    @Transactional
    public Firm relate(Seen seen, List<RelatedPeople.Stated> stated) {
        requireMine(seen);
        return change(
                seen,
                Part.RELATED_PARTIES,
                firm -> firm.keep(firm.profile().withRelated(parties(firm.profile(), stated))));
    }

    /**
     * Adds an account; money still goes to the one before.
     *
     * @throws Problem FORBIDDEN unless an owner asks, CONFLICT when there are too many
     */
    @Transactional
    public Firm addAccount(Seen seen, SealedAccounts.Clear account) {
        requireMine(seen);
        caller.firmAsOwner();
        return change(
                seen,
                Part.ACCOUNTS,
                firm -> {
                    List<BankAccount> all = new ArrayList<>(firm.profile().accounts());
                    if (all.size() >= FirmProfile.MAX_ACCOUNTS) {
                        throw Problem.conflict(
                                Text.of(
                                        "계좌는 %d개까지 등록합니다.".formatted(FirmProfile.MAX_ACCOUNTS),
                                        "a firm keeps at most %d accounts"
                                                .formatted(FirmProfile.MAX_ACCOUNTS)));
                    }
                    all.add(accounts.sealed(account));
                    firm.keep(firm.profile().withAccounts(all));
                });
    }

    /**
     * Lets money go to another account of the firm, once its bank has named the holder.
     *
     * @throws Problem FORBIDDEN unless an owner asks, NOT_FOUND, CONFLICT when the bank names
     *     somebody else or was not asked
     */
    @Transactional
    public Firm payTo(Seen seen, UUID accountId) {
        requireMine(seen);
        caller.firmAsOwner();
        return change(
                seen,
                Part.ACCOUNTS,
                firm -> {
                    BankAccount account =
                            firm.profile()
                                    .account(accountId)
                                    .orElseThrow(() -> Problem.notFound("account"));
                    if (account.nameCheck() != BankAccount.NameCheck.MATCHES) {
                        throw Problem.conflict(
                                Text.of(
                                        "은행에서 예금주를 확인한 계좌로만 받을 수 있습니다. 먼저 예금주를 조회해 주십시오.",
                                        "money goes only to an account whose holder the bank"
                                                + " confirmed: check the name first"));
                    }
                    firm.payTo(account);
                });
    }

    private List<RelatedParty> parties(FirmProfile profile, List<RelatedPeople.Stated> stated) {
        List<RelatedParty> parties = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String field = "relatedParties[" + i + "]";
            parties.add(
                    people.of(
                            stated.get(i),
                            field,
                            id -> profile.related(id).orElseThrow(unknown(field + ".id"))));
        }
        return parties;
    }

    private static Supplier<Problem> unknown(String field) {
        return () ->
                Problem.invalid(field, Text.of("등록된 관계인이 아닙니다.", "is not in the firm's record"));
    }

    private Firm change(Seen seen, Part part, Consumer<Firm> act) {
        Firm firm = firms.lock(seen.firmId()).orElseThrow(() -> Problem.notFound("firm"));
        ETags.requireMatch(seen.ifMatch(), firm.version());
        versions.change(firm, part, caller.person(), () -> act.accept(firm));
        return firm;
    }

    private void requireMine(Seen seen) {
        if (!caller.firm().equals(seen.firmId())) {
            throw Problem.notFound("firm");
        }
    }

    private void requireOwn(UUID firmId, UUID documentId) {
        if (documents.find(Party.firm(firmId), documentId).isEmpty()) {
            throw Problem.invalid(
                    "certificate.documentId",
                    Text.of("귀사가 올린 서류가 아닙니다.", "is no document of this firm: upload it first"));
        }
    }

    private static void requireOrder(SizeCertificate certificate) {
        if (certificate.validUntil().isBefore(certificate.validFrom())) {
            throw Problem.invalid(
                    "certificate.validUntil", Text.of("시작일보다 앞섭니다.", "lies before the first day"));
        }
    }

    private static void requireOnce(List<?> keys, String field) {
        if (keys.stream().distinct().count() < keys.size()) {
            throw Problem.invalid(field, Text.of("같은 것이 두 번 있습니다.", "one stands there twice"));
        }
    }
}
