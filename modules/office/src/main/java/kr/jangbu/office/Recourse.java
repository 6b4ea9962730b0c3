package kr.jangbu.office;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.web.problem.Problem;

/**
 * A kind of refusal that a firm may ask to be looked at again (재심의). The module that refuses
 * implements it as a bean; asking, the clock, the other officer and the pages are the office's.
 */
public interface Recourse {
    /** {@code LOAN}: a kind of {@code config/office/recourse.yaml}. */
    String kind();

    /**
     * The refusal that stands about one of the module's own, whose row is locked from here on.
     *
     * @throws Problem NOT_FOUND when there is no such thing; CONFLICT when none stands
     */
    Refusal refusal(UUID subject);

    /**
     * Puts it back to decision, in the caller's transaction.
     *
     * @param why what the officer who examined wrote
     */
    void reopen(UUID subject, String why);

    /**
     * What was refused, to whom, and by which decision.
     *
     * @param proposalId of {@link FourEyes}: who proposed and who confirmed it may not examine
     * @param toldOn the business date on which the firm was told
     * @param number for people
     * @param href its page
     */
    record Refusal(
            UUID firmId,
            String agency,
            String programmeId,
            UUID proposalId,
            LocalDate toldOn,
            String number,
            String href) {}
}
