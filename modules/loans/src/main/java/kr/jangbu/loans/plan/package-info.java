/** The repayment schedule (상환 계획): pure arithmetic on won and dates. */
@NullMarked
package kr.jangbu.loans.plan;

import org.jspecify.annotations.NullMarked;
