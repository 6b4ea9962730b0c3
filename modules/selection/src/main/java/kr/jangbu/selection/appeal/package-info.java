/**
 * Appeals (이의신청): a firm objects to its result within so many business days, and officers who had
 * no part in the result decide.
 */
@NullMarked
package kr.jangbu.selection.appeal;

import org.jspecify.annotations.NullMarked;
