package kr.jangbu.guarantees.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import kr.jangbu.contracts.guarantees.GuaranteeLetterIssued;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.SigningKey;

/** Writes, signs and keeps the next version of a guarantee's letter. */
@ApplicationScoped
public class IssueLetter {
    private final Letters letters;
    private final FirmViews firms;
    private final Products products;
    private final Agencies agencies;
    private final PartnerBanks banks;
    private final SigningKey key;
    private final GuaranteeNotices notices;
    private final Outbox outbox;

    IssueLetter(
            Letters letters,
            FirmViews firms,
            Products products,
            Agencies agencies,
            PartnerBanks banks,
            SigningKey key,
            GuaranteeNotices notices,
            Outbox outbox) {
        this.letters = letters;
        this.firms = firms;
        this.products = products;
        this.agencies = agencies;
        this.banks = banks;
        this.key = key;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** In the caller's transaction. A version replaces the one before it. */
    public Letter issue(Guarantee g, LocalDate day) {
        Letter before = letters.latest(g.id()).orElse(null);
        String number =
                before == null
                        ? LetterNumber.of(g.agency(), day.getYear(), letters.nextSerial()).written()
                        : before.number();
        int version = before == null ? 1 : before.letterVersion() + 1;
        LocalDate lendBy = before == null ? lendBy(g, day) : before.content().lendBy();
        Letter letter =
                new Letter(
                        Ids.next(),
                        g.id(),
                        new Letter.Issue(number, version, day),
                        content(g, lendBy),
                        key);
        letters.persist(letter);
        notices.tell(
                g,
                "보증서 %s(버전 %d)를 은행에 보냈습니다.".formatted(number, version),
                "letter %s, version %d, went to the bank".formatted(number, version));
        outbox.publish(
                new GuaranteeLetterIssued(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.bankCode(),
                        number,
                        version,
                        g.amount(),
                        g.requireEnd(),
                        day));
        return letter;
    }

    private LocalDate lendBy(Guarantee g, LocalDate day) {
        return day.plusDays(products.watch(g).executionDays().require(day, "days to lend"));
    }

    private Letter.Content content(Guarantee g, LocalDate lendBy) {
        FirmView firm = firms.require(g.firmId());
        Text product = products.name(g.programmeId());
        String digits = firm.businessNumber();
        return new Letter.Content(
                firm.name().ko(),
                digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5),
                agencies.find(g.agency()).map(a -> a.name().ko()).orElse(g.agency()),
                product.ko(),
                product.en(),
                g.bankCode(),
                banks.find(g.bankCode()).map(PartnerBanks.Bank::ko).orElse(g.bankCode()),
                g.purpose().text().ko(),
                g.loanAmount(),
                g.ratio(),
                g.amount(),
                Objects.requireNonNull(g.startsOn()),
                g.requireEnd(),
                lendBy);
    }
}
