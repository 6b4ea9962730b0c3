package kr.jangbu.foundation;

/**
 * What one clause of a rule says about one case.
 *
 * @param code stable, upper case with underscores, e.g. {@code TAX_ARREARS}
 * @param citation the clause and its source, e.g. {@code KOSME notice 2026-464 III-3}
 */
public record Finding(String code, Severity severity, Text message, String citation) {}
