/**
 * The register of exceptions (예외 승인 대장): what lifts a limit or a rule for one firm, proposed by one
 * officer and confirmed by another, within a range and until a day.
 */
@NullMarked
package kr.jangbu.programmes.exceptions;

import org.jspecify.annotations.NullMarked;
