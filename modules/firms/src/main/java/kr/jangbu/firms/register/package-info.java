/** A firm makes itself known. */
@NullMarked
package kr.jangbu.firms.register;

import org.jspecify.annotations.NullMarked;
