/**
 * Asking the tax office and banks about a firm. An answer that fails to come is never a good one.
 */
@NullMarked
package kr.jangbu.firms.check;

import org.jspecify.annotations.NullMarked;
