/** What a change of a firm's record leaves behind. */
@NullMarked
package kr.jangbu.firms.change;

import org.jspecify.annotations.NullMarked;
