package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.banks.Receipt;
import kr.jangbu.banks.Receipts;
import kr.jangbu.contracts.banks.ReceiptReversed;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.problem.Problem;

/**
 * A bank takes a receipt back. Whoever it was for undoes what it paid, and only then does the money
 * leave the books: so nothing is ever paid by money that is not there.
 */
@ApplicationScoped
public class ReverseReceipt {
    private final Receipts receipts;
    private final Outbox outbox;
    private final Today today;

    ReverseReceipt(Receipts receipts, Outbox outbox, Today today) {
        this.receipts = receipts;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * Takes it back, whole.
     *
     * @param reversalReference the bank's own number of the reversal
     * @throws Problem NOT_FOUND for another bank's receipt; CONFLICT when it was reversed under
     *     another reference, or is for something that cannot be undone here
     */
    @Transactional
    public Receipt reverse(
            String bankCode, UUID receiptId, String reversalReference, String reason) {
        Receipt receipt =
                receipts.findByIdOptional(receiptId, LockModeType.PESSIMISTIC_WRITE)
                        .filter(r -> r.bankCode().equals(bankCode))
                        .orElseThrow(() -> Problem.notFound("receipt"));
        if (reversalReference.equals(receipt.reversalReference())) {
            return receipt;
        }
        requireReversible(receipt);
        receipt.reverse(reversalReference, reason, today.businessDate());
        outbox.publish(
                new ReceiptReversed(
                        receipt.id(),
                        receipt.reference(),
                        bankCode,
                        reversalReference,
                        receipt.purpose(),
                        receipt.amount(),
                        reason,
                        today.businessDate()));
        return receipt;
    }

    private static void requireReversible(Receipt receipt) {
        if (receipt.reversalReference() != null) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 취소된 수납입니다.",
                                    "the receipt was reversed before, under another reference"))
                    .with("reversalReference", receipt.reversalReference());
        }
        if (!RecordReceipts.Purpose.valueOf(receipt.purpose()).canBeReversed()) {
            throw Problem.conflict(
                    Text.of(
                            "이 용도의 수납은 취소할 수 없습니다. 기관에 문의해 주십시오.",
                            "a receipt for %s is not reversed here: ask the agency"
                                    .formatted(receipt.purpose())));
        }
    }
}
