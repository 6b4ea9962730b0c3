package kr.jangbu.programmes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The register of exceptions (예외 승인 대장), as modules ask it: whether a rule of theirs is lifted for
 * this firm, this programme and this amount. What raises a limit needs no asking: it stands in the
 * limit's account.
 */
public interface ExceptionRegister {
    /**
     * What would be done under an exception.
     *
     * @param rule the code of a {@link LiftableRules.Rule}
     * @param amount in won
     * @param reference what uses it, e.g. {@code guarantee/<id>}: the same one uses it once,
     *     however often it asks
     */
    record Use(String rule, String programmeId, UUID firmId, long amount, String reference) {}

    /** The exception under which it is done. */
    record Lifted(
            String number,
            String document,
            String reason,
            LocalDate expiresOn,
            String proposedBy,
            String approvedBy) {}

    /**
     * Whether it would be accepted, without using it.
     *
     * @throws kr.jangbu.web.problem.Problem as {@link #use}
     */
    Lifted check(String number, Use use);

    /**
     * Uses the exception, in the caller's transaction.
     *
     * @throws kr.jangbu.web.problem.Problem INVALID naming {@code exception} when there is none of
     *     that number; CONFLICT with {@code exception} and {@code because}: NOT_CONFIRMED, EXPIRED,
     *     USED_UP, OTHER_FIRM, OTHER_PROGRAMME, OTHER_RULE or OUT_OF_RANGE
     */
    Lifted use(String number, Use use);
}
