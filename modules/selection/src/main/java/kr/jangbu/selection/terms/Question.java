package kr.jangbu.selection.terms;

import kr.jangbu.foundation.Text;

/**
 * One thing that the applicant writes.
 *
 * @param part the part of the form that it stands in, e.g. {@code PLAN}; parts appear in the order
 *     of their first question
 * @param longest in characters
 */
public record Question(String code, Text part, Text name, Need need, int longest) {}
