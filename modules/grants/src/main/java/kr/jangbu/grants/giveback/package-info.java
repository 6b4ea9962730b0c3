/** Money that comes back through the bank. */
@NullMarked
package kr.jangbu.grants.giveback;

import org.jspecify.annotations.NullMarked;
