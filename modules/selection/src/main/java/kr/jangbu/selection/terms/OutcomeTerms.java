package kr.jangbu.selection.terms;

import java.util.List;

/**
 * What follows from the review.
 *
 * @param appealDays business days in which a firm may appeal, counted from the notice of result
 * @param items what an award brings
 * @param stages gates at which winners are judged again; none for an award given once
 */
public record OutcomeTerms(
        List<ConcentrationCap> caps, int appealDays, List<AwardItem> items, List<Stage> stages) {}
