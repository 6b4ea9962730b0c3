package kr.jangbu.selection.terms;

import kr.jangbu.foundation.Text;

/**
 * A thing with a stable code and a name for people, e.g. a field of expertise.
 *
 * @param code upper case with underscores
 */
public record Coded(String code, Text name) {}
