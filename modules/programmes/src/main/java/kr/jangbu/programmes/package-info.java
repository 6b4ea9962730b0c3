/** The catalogue of programmes, and the limits that modules share. */
@NullMarked
package kr.jangbu.programmes;

import org.jspecify.annotations.NullMarked;
