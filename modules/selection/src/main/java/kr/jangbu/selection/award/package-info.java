/**
 * From the ranking to awards: two officers make a result of it, each award takes one seat in the
 * books, and the waiting list moves up by itself when a seat is freed.
 */
@NullMarked
package kr.jangbu.selection.award;

import org.jspecify.annotations.NullMarked;
