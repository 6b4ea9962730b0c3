/**
 * The arithmetic of guarantees to the won: fee, exposure, subrogation, damages, allocation. Knows
 * numbers and dates only; which rates hold is the product's to say.
 */
@NullMarked
package kr.jangbu.guarantees.reckon;

import org.jspecify.annotations.NullMarked;
