/** What authorities are asked, and what their answers mean. */
@NullMarked
package kr.jangbu.firms.check;

import org.jspecify.annotations.NullMarked;
