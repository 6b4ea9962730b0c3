/**
 * What officers find out before they decide: consultation (상담), credit investigation (신용조사),
 * evaluation (평가).
 */
@NullMarked
package kr.jangbu.guarantees.assess;

import org.jspecify.annotations.NullMarked;
