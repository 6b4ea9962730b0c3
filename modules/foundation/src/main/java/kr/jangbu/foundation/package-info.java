/**
 * The words everyone uses: won, dates of Seoul, identifiers, findings, the business calendar. Plain
 * Java, no framework.
 */
@NullMarked
package kr.jangbu.foundation;

import org.jspecify.annotations.NullMarked;
