package kr.jangbu.banks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Treasury;

/** The only place that writes transfers of banks: money that came in. */
@ApplicationScoped
public class BankAccounts {
    private static final String RECEIPT = "RECEIPT";
    private static final String GRANT_RETURN = "GRANT_RETURN";
    private static final String GUARANTEE_FEE = "GUARANTEE_FEE";
    private static final String RECOVERY = "RECOVERY";

    private final Ledger ledger;

    BankAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Dr cash at bank / Cr unapplied receipts, each effective on its value date. The last act. */
    public void receive(String bankCode, List<Receipts.New> receipts) {
        ledger.open(
                Stream.concat(
                                Stream.of(Treasury.cashAtBank(bankCode)),
                                receipts.stream()
                                        .map(r -> Treasury.unappliedReceipts(r.reference())))
                        .distinct()
                        .toList());
        List<Outcome> outcomes =
                ledger.post(
                        receipts.stream()
                                .map(r -> transfer(bankCode, r).effectiveOn(r.valueDate()))
                                .toList());
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }

    private static Transfer transfer(String bankCode, Receipts.New receipt) {
        return Transfer.posted(
                receipt.id(),
                Treasury.cashAtBank(bankCode).id(),
                Treasury.unappliedReceipts(receipt.reference()).id(),
                receipt.amount(),
                RECEIPT,
                subject(receipt));
    }

    private static String subject(Receipts.New receipt) {
        String what =
                switch (receipt.purpose()) {
                    case GRANT_RETURN -> "grant/";
                    case GUARANTEE_FEE, RECOVERY -> "guarantee/";
                    default -> "loan/";
                };
        return what + receipt.reference();
    }
}
