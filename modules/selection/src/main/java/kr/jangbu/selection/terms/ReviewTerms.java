package kr.jangbu.selection.terms;

import java.util.List;

/** How applications are judged. */
public record ReviewTerms(
        List<Criterion> criteria,
        List<Gate> gates,
        List<BonusRule> bonuses,
        ReviewRule rule,
        List<TieRule> ties) {}
