/** Policy loans, from application to the last won. */
@NullMarked
package kr.jangbu.loans;

import org.jspecify.annotations.NullMarked;
