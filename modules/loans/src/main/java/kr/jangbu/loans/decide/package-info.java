/** Two officers decide: one proposes, another confirms, and the limits hold the amount. */
@NullMarked
package kr.jangbu.loans.decide;

import org.jspecify.annotations.NullMarked;
