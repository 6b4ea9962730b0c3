/** Appropriations over HTTP, with a real database and the real books. */
@NullMarked
package kr.jangbu.programmes.appropriate;

import org.jspecify.annotations.NullMarked;
