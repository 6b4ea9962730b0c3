/** From approval to money in the firm's account: agreement, payment request, the bank's answer. */
@NullMarked
package kr.jangbu.loans.disburse;

import org.jspecify.annotations.NullMarked;
