/** Receipts pay what is due: interest before principal, the oldest installment first. */
@NullMarked
package kr.jangbu.loans.repay;

import org.jspecify.annotations.NullMarked;
