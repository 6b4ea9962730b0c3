/** What a firm does with a loan that runs: repay early, have money back, ask what it owes. */
@NullMarked
package kr.jangbu.loans.care;

import org.jspecify.annotations.NullMarked;
