package kr.jangbu.selection.terms;

import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;

/**
 * A sentence that the applicant swears to be true or false of the firm.
 *
 * @param ifTrue what it means when the firm says yes; unanswered is always unknown
 * @param citation the clause and its source
 */
public record Declaration(String code, Text statement, Severity ifTrue, String citation) {}
