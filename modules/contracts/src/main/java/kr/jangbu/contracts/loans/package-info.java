/** Facts about policy loans; the loan is the aggregate of each, so they stay in order. */
package kr.jangbu.contracts.loans;
