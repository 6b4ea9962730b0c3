/** The close of day (일 마감): what a day brings to all running loans, and to the books. */
@NullMarked
package kr.jangbu.loans.close;

import org.jspecify.annotations.NullMarked;
