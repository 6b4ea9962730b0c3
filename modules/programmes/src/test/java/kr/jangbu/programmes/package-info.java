/** Tests of the catalogue against the data files that are shipped. */
@NullMarked
package kr.jangbu.programmes;

import org.jspecify.annotations.NullMarked;
