package kr.jangbu.guarantees.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.contracts.guarantees.GuaranteeEnded;
import kr.jangbu.contracts.guarantees.GuaranteeMoneyApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.change.FinishExtension;
import kr.jangbu.guarantees.letter.IssueLetter;
import kr.jangbu.guarantees.reckon.Debt;
import org.jspecify.annotations.Nullable;

/**
 * Uses money that came in: a fee once it is covered, a debt item by item. What nothing is due for
 * waits, and stays visible.
 */
@ApplicationScoped
public class ApplyMoney {
    static final String FEE = "GUARANTEE_FEE";
    static final String RECOVERY = "RECOVERY";

    private final Guarantees guarantees;
    private final Charges charges;
    private final MoneysIn moneys;
    private final Products products;
    private final IssueLetter issueLetter;
    private final FinishExtension finishExtension;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;

    ApplyMoney(
            Guarantees guarantees,
            Charges charges,
            MoneysIn moneys,
            Products products,
            IssueLetter issueLetter,
            FinishExtension finishExtension,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today) {
        this.guarantees = guarantees;
        this.charges = charges;
        this.moneys = moneys;
        this.products = products;
        this.issueLetter = issueLetter;
        this.finishExtension = finishExtension;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
    }

    /** In the listener's transaction, as its last act. */
    void toFee(ReceiptRecorded receipt) {
        Guarantee g = require(receipt.reference());
        LocalDate day = today.businessDate();
        List<Charge> due = charges.due(g.id());
        long fee = g.feeDue();
        boolean covered = g.receiveFee(receipt.amount());
        note(g, receipt.receiptId(), FEE, receipt.amount(), covered ? fee : 0, receipt.valueDate());
        if (!covered) {
            return;
        }
        Charge charge = due.getFirst();
        charge.pay(day);
        if (g.state() == GuaranteeState.CONTRACTED) {
            g.issueLetter();
            issueLetter.issue(g, day);
            accounts.begin(g, charge, receipt.valueDate());
        } else {
            finishExtension.of(g, charge, day);
            accounts.takeFee(g, charge, receipt.valueDate());
        }
    }

    /** In the listener's transaction, as its last act. */
    void toDebt(ReceiptRecorded receipt) {
        Guarantee g = require(receipt.reference());
        UUID act = receipt.receiptId();
        Guarantee.Recovered recovered =
                g.recover(
                        receipt.amount(),
                        receipt.valueDate(),
                        products.damages(g),
                        products.order(g, today.businessDate()));
        note(g, act, RECOVERY, receipt.amount(), recovered.total(), receipt.valueDate());
        if (g.isReadyToSettle()) {
            Debt waived = settle(g);
            accounts.settle(g, act, recovered, waived, receipt.valueDate());
        } else {
            accounts.recover(g, act, recovered, receipt.valueDate());
        }
    }

    /** Nothing more is to come; the caller posts it. */
    public Debt settle(Guarantee g) {
        Debt waived = g.settle();
        notices.tell(g, "구상채무가 모두 정리되었습니다.", "what was owed is settled");
        outbox.publish(
                new GuaranteeEnded(
                        g.id(), g.firmId(), g.programmeId(), "SETTLED", today.businessDate()));
        return waived;
    }

    private void note(
            Guarantee g,
            @Nullable UUID receiptId,
            String purpose,
            long received,
            long applied,
            LocalDate on) {
        moneys.persist(
                new MoneyIn(
                        Ids.next(),
                        g.id(),
                        receiptId,
                        purpose,
                        new MoneyIn.Sums(received, applied, g.waiting()),
                        on));
        long owed = purpose.equals(FEE) ? g.feeDue() : g.owed().debt().total() + g.owed().special();
        outbox.publish(
                new GuaranteeMoneyApplied(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        receiptId,
                        purpose,
                        applied,
                        g.waiting(),
                        owed,
                        on));
        if (applied == 0 && received > 0) {
            notices.tell(
                    g,
                    "%s이 들어왔으나 아직 충당하지 않았습니다.".formatted(Won.exact(received)),
                    "%s came in and waits".formatted(Won.exact(received)));
        }
    }

    private Guarantee require(UUID id) {
        return guarantees
                .lock(id)
                .orElseThrow(() -> new IllegalStateException("no guarantee " + id));
    }
}
