/** What tests share. Test scope only. */
@NullMarked
package kr.jangbu.testing;

import org.jspecify.annotations.NullMarked;
