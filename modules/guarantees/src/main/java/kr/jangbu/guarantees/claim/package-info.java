/** Accident, claim, examination, and payment in the debtor's place. */
@NullMarked
package kr.jangbu.guarantees.claim;

import org.jspecify.annotations.NullMarked;
