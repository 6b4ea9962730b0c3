/**
 * Policy loans (정책자금 융자): a firm applies, two officers decide, a partner bank pays, receipts repay
 * by a fixed schedule. Every state says what is true in the books meanwhile.
 */
@NullMarked
package kr.jangbu.loans;

import org.jspecify.annotations.NullMarked;
