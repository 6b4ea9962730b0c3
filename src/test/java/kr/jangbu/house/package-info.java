/** The rules of the house, checked against the compiled classes. */
@NullMarked
package kr.jangbu.house;

import org.jspecify.annotations.NullMarked;
