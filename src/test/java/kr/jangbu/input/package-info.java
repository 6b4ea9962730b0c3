/** Bad input: whatever is sent, the answer says which field is wrong, and nothing happened. */
@NullMarked
package kr.jangbu.input;

import org.jspecify.annotations.NullMarked;
