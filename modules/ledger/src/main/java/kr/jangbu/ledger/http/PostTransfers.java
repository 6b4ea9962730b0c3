package kr.jangbu.ledger.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A batch of transfers to post, applied in order.
 *
 * @param transfers 1 to 8,190
 */
public record PostTransfers(@Nullable List<@Nullable Item> transfers) {

    /** What a caller may ask for; expiries are the ledger's own. */
    public enum ItemKind {
        POSTED,
        PENDING,
        POST_PENDING,
        VOID_PENDING;

        private Kind kind() {
            return switch (this) {
                case POSTED -> Kind.POSTED;
                case PENDING -> Kind.PENDING;
                case POST_PENDING -> Kind.POST_PENDING;
                case VOID_PENDING -> Kind.VOID_PENDING;
            };
        }
    }

    /** See {@link Transfer}; {@code id}, {@code kind} and mostly {@code amount} are required. */
    @Schema(name = "LedgerTransferToMake")
    public record Item(
            @Nullable UUID id,
            @Nullable ItemKind kind,
            @Nullable String debitAccountId,
            @Nullable String creditAccountId,
            @Nullable Long amount,
            @Nullable UUID pendingId,
            @Nullable Integer timeoutSeconds,
            @Nullable Boolean linked,
            @Nullable Side balancing,
            @Nullable Side closing,
            @Nullable String code,
            @Nullable String subject,
            @Nullable LocalDate effectiveOn) {

        private Transfer transfer(String at) {
            Kind wanted = Checks.required(at + ".kind", kind).kind();
            if (amount != null) {
                Checks.notNegative(at + ".amount", amount);
            } else if (wanted == Kind.POSTED || wanted == Kind.PENDING) {
                throw Problem.invalid(at + ".amount", "is required for " + kind);
            }
            int timeout = timeoutSeconds == null ? 0 : timeoutSeconds;
            Checks.notNegative(at + ".timeoutSeconds", timeout);
            checkDate(at + ".effectiveOn");
            return new Transfer(
                    Checks.required(at + ".id", id),
                    wanted,
                    Checks.text(at + ".debitAccountId", debitAccountId, Account.MAX_ID_LENGTH),
                    Checks.text(at + ".creditAccountId", creditAccountId, Account.MAX_ID_LENGTH),
                    amount,
                    pendingId,
                    timeout,
                    linked != null && linked,
                    balancing == null ? Side.NONE : balancing,
                    closing == null ? Side.NONE : closing,
                    Checks.text(at + ".code", code, Transfer.MAX_CODE_LENGTH),
                    Checks.text(at + ".subject", subject, Transfer.MAX_SUBJECT_LENGTH),
                    effectiveOn);
        }

        private void checkDate(String field) {
            if (effectiveOn != null
                    && (effectiveOn.isBefore(Transfer.FIRST_DATE)
                            || effectiveOn.isAfter(Transfer.LAST_DATE))) {
                throw Problem.invalid(
                        field,
                        "must be from %s to %s".formatted(Transfer.FIRST_DATE, Transfer.LAST_DATE));
            }
        }
    }

    List<Transfer> checked() {
        List<Item> items = Checks.batch("transfers", transfers, Ledger.MAX_BATCH);
        List<Transfer> checked = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            checked.add(items.get(i).transfer("transfers[" + i + "]"));
        }
        return checked;
    }

    /** One result per transfer, in the same order. */
    @Schema(name = "LedgerTransferResults")
    public record Answer(List<ItemAnswer> results) {}

    /**
     * @param amount what moved or was held; 0 when refused
     * @param recordedAt null when refused
     */
    @Schema(name = "LedgerTransferResult")
    public record ItemAnswer(UUID id, Result result, long amount, @Nullable Instant recordedAt) {
        static ItemAnswer of(Outcome outcome) {
            return new ItemAnswer(
                    outcome.id(), outcome.result(), outcome.amount(), outcome.recordedAt());
        }
    }
}
