/**
 * The designation of a firm (지정), from the award to its end: annual checks, suspension, revocation
 * by two officers, renewal, expiry; and the support account that it opens and closes.
 */
@NullMarked
package kr.jangbu.firms.designate;

import org.jspecify.annotations.NullMarked;
