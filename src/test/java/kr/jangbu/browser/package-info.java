/** What people see and do, in a real browser. */
@NullMarked
package kr.jangbu.browser;

import org.jspecify.annotations.NullMarked;
