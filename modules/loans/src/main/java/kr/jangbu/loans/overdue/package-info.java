/** What the days bring: installments fall due. */
@NullMarked
package kr.jangbu.loans.overdue;

import org.jspecify.annotations.NullMarked;
