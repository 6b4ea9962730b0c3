package kr.jangbu.guarantees.assess;

import java.time.LocalDate;
import java.util.List;
import kr.jangbu.guarantees.Assessment;
import kr.jangbu.guarantees.GradeReason;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.programmes.GuaranteeProduct;

/**
 * Proposes a grade for a firm and says why. Decides nothing: an officer sets the grade. Whatever
 * stands behind it must give the same answer for the same figures and explain each point of it,
 * since the rating of credit is high-impact under the AI Basic Act.
 */
public interface GradeModel {
    /** What it proposes, with what each criterion gave. */
    record Graded(Assessment.Proposed proposed, List<GradeReason> reasons) {}

    Graded grade(FirmView firm, GuaranteeProduct product, LocalDate day);
}
