package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.banks.BankAccounts;
import kr.jangbu.banks.Collectables;
import kr.jangbu.banks.Instructions;
import kr.jangbu.banks.Receipt;
import kr.jangbu.banks.Receipts;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes receipts into the books: each good one once, whatever the others are. A receipt's key is
 * the bank's own reference.
 */
@ApplicationScoped
public class RecordReceipts {
    /** Older money than this is not reported by a batch but cleared up by people. */
    private static final int OLDEST_YEARS = 10;

    /**
     * What a bank reports. {@code reference}: what was paid for, a loan's, guarantee's or grant's
     * id.
     */
    public record Reported(
            String reference,
            long amount,
            LocalDate valueDate,
            String bankReference,
            Purpose purpose) {}

    /** What a receipt is for. */
    public enum Purpose {
        LOAN_REPAYMENT,
        GUARANTEE_FEE,
        RECOVERY,
        CAPITAL_CONTRIBUTION,
        DISTRIBUTION,
        COMPUTE_CHARGE,
        /** Research money that a firm returns: disallowed costs, interest, what was not spent. */
        GRANT_RETURN;

        /** Whether what it paid can be undone when the bank takes it back. */
        boolean canBeReversed() {
            return this == LOAN_REPAYMENT;
        }

        /** What its reference is and what was paid for it before; null where nothing is open. */
        private @Nullable Paid paid() {
            return switch (this) {
                case LOAN_REPAYMENT -> new Paid("loan", "LOAN_DRAWDOWN");
                case GRANT_RETURN -> new Paid("grant", "GRANT");
                case RECOVERY -> new Paid("guarantee", "SUBROGATION");
                case GUARANTEE_FEE -> new Paid("guarantee", null);
                case CAPITAL_CONTRIBUTION, DISTRIBUTION, COMPUTE_CHARGE -> null;
            };
        }
    }

    /** Money can come in for what was paid out as this kind; null: for what we were told is due. */
    private record Paid(String what, @Nullable String kind) {}

    /** A thing, and what money would come in for. */
    private record Payable(UUID reference, Purpose purpose) {}

    /** What became of one. */
    public record Result(
            String bankReference, @Nullable UUID id, Kind result, @Nullable String problem) {
        /** Whether it is in the books, was already, or cannot be. */
        public enum Kind {
            RECORDED,
            DUPLICATE,
            REFUSED
        }
    }

    private final Receipts receipts;
    private final Instructions instructions;
    private final Collectables collectables;
    private final BankAccounts accounts;
    private final Outbox outbox;
    private final Today today;

    RecordReceipts(
            Receipts receipts,
            Instructions instructions,
            Collectables collectables,
            BankAccounts accounts,
            Outbox outbox,
            Today today) {
        this.receipts = receipts;
        this.instructions = instructions;
        this.collectables = collectables;
        this.accounts = accounts;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * Records a batch.
     *
     * @param requestId the same for the same request: a repeated one gets its first answer
     * @return one result per receipt, in the same order
     */
    @Transactional
    public List<Result> record(String bankCode, UUID requestId, List<Reported> batch) {
        Map<Integer, String> refused = new HashMap<>();
        Map<String, Receipts.New> fresh = new LinkedHashMap<>();
        Map<Payable, Boolean> payable = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            String fault = faultOf(bankCode, batch.get(i), payable);
            if (fault != null) {
                refused.put(i, fault);
            } else {
                fresh.putIfAbsent(batch.get(i).bankReference(), asNew(batch.get(i)));
            }
        }
        Set<UUID> written = receipts.insert(bankCode, requestId, List.copyOf(fresh.values()));
        List<Receipts.New> recorded =
                fresh.values().stream().filter(r -> written.contains(r.id())).toList();
        recorded.forEach(r -> outbox.publish(fact(bankCode, r)));
        List<Result> answer = answer(bankCode, requestId, batch, refused, fresh);
        if (!recorded.isEmpty()) {
            accounts.receive(bankCode, recorded);
        }
        return answer;
    }

    private @Nullable String faultOf(
            String bankCode, Reported reported, Map<Payable, Boolean> payable) {
        if (reported.valueDate().isAfter(today.businessDate())) {
            return "valueDate is after the business date " + today.businessDate();
        }
        if (reported.valueDate().isBefore(today.businessDate().minusYears(OLDEST_YEARS))) {
            return "valueDate is more than %d years ago".formatted(OLDEST_YEARS);
        }
        Paid paid = reported.purpose().paid();
        if (paid == null) {
            return "nothing of yours is open for the purpose " + reported.purpose();
        }
        String unknown = "there is no %s of yours with this reference".formatted(paid.what());
        UUID reference;
        try {
            reference = PathIds.uuid(reported.reference(), paid.what());
        } catch (Problem notAnId) {
            return unknown;
        }
        boolean known =
                payable.computeIfAbsent(
                        new Payable(reference, reported.purpose()),
                        p -> isOpen(bankCode, p, paid.kind()));
        return known ? null : unknown;
    }

    private boolean isOpen(String bankCode, Payable payable, @Nullable String kind) {
        return kind == null
                ? collectables.has(bankCode, payable.reference(), payable.purpose().name())
                : instructions.isSettledFor(bankCode, payable.reference(), kind);
    }

    private List<Result> answer(
            String bankCode,
            UUID requestId,
            List<Reported> batch,
            Map<Integer, String> refused,
            Map<String, Receipts.New> fresh) {
        Map<String, Receipt> stored = receipts.byBankReference(bankCode, fresh.keySet());
        Set<String> answered = new HashSet<>();
        List<Result> results = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Reported reported = batch.get(i);
            String fault = refused.get(i);
            results.add(
                    fault == null
                            ? resultOf(reported, stored, requestId, answered)
                            : new Result(
                                    reported.bankReference(), null, Result.Kind.REFUSED, fault));
        }
        return results;
    }

    private static Result resultOf(
            Reported reported, Map<String, Receipt> stored, UUID requestId, Set<String> answered) {
        Receipt receipt = stored.get(reported.bankReference());
        if (receipt == null) {
            throw new IllegalStateException(
                    "receipt " + reported.bankReference() + " was neither written nor found");
        }
        if (!isSame(receipt, reported)) {
            return new Result(
                    reported.bankReference(),
                    receipt.id(),
                    Result.Kind.REFUSED,
                    "this bankReference was used for a receipt that differs");
        }
        boolean firstOfThisRequest =
                answered.add(reported.bankReference()) && receipt.requestId().equals(requestId);
        return new Result(
                reported.bankReference(),
                receipt.id(),
                firstOfThisRequest ? Result.Kind.RECORDED : Result.Kind.DUPLICATE,
                null);
    }

    private static boolean isSame(Receipt receipt, Reported reported) {
        return receipt.amount() == reported.amount()
                && receipt.reference().toString().equalsIgnoreCase(reported.reference())
                && receipt.valueDate().equals(reported.valueDate())
                && receipt.purpose().equals(reported.purpose().name());
    }

    private static Receipts.New asNew(Reported reported) {
        return new Receipts.New(
                Ids.next(),
                reported.bankReference(),
                UUID.fromString(reported.reference()),
                reported.purpose().name(),
                reported.amount(),
                reported.valueDate());
    }

    private static ReceiptRecorded fact(String bankCode, Receipts.New receipt) {
        return new ReceiptRecorded(
                receipt.id(),
                receipt.reference(),
                bankCode,
                receipt.bankReference(),
                receipt.purpose(),
                receipt.amount(),
                receipt.valueDate());
    }
}
