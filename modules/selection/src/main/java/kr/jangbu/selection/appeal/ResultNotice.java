package kr.jangbu.selection.appeal;

import java.time.LocalDate;
import java.util.List;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.terms.CallTerms;

/**
 * What a firm is told of its result (결과 통지).
 *
 * @param terms of the call, in whose words it is told
 * @param written why the reviewers scored as they did, in no order that tells who wrote it
 * @param noticeOn the day of the notice
 * @param appealUntil the last day on which an appeal may be filed
 * @param appealDaysLeft business days left, today included
 */
public record ResultNotice(
        Application application,
        CallTerms terms,
        Placed placed,
        List<Written> written,
        LocalDate noticeOn,
        LocalDate appealUntil,
        int appealDaysLeft) {
    /** What a reviewer wrote on a criterion or gate; who it was is not told. */
    public record Written(String about, String reason) {}

    public ResultNotice {
        written = List.copyOf(written);
    }
}
