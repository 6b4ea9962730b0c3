/** Who a firm is. */
@NullMarked
package kr.jangbu.firms;

import org.jspecify.annotations.NullMarked;
