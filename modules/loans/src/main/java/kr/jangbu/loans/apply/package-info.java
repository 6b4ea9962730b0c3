/** A firm applies for a policy loan and is told, clause by clause, what stands in the way. */
@NullMarked
package kr.jangbu.loans.apply;

import org.jspecify.annotations.NullMarked;
