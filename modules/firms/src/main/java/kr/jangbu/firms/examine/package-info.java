/** What a firm's record says when it is looked at. */
@NullMarked
package kr.jangbu.firms.examine;

import org.jspecify.annotations.NullMarked;
