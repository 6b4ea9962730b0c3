/** A firm on screen: registering it, reading it back, and who acts for it. */
@NullMarked
package kr.jangbu.firms.page;

import org.jspecify.annotations.NullMarked;
