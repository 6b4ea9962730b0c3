/** Tests of the register of exceptions. */
@NullMarked
package kr.jangbu.programmes.exceptions;

import org.jspecify.annotations.NullMarked;
