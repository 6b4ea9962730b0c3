/**
 * What happened to loans, as it was recorded, and what follows from it: installments, repayments,
 * how the loan stands, what is booked. All of it is told anew from the occurrences, see {@link
 * kr.jangbu.loans.life.Life}.
 */
@NullMarked
package kr.jangbu.loans.history;

import org.jspecify.annotations.NullMarked;
