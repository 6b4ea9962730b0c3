/** Reads the catalogue's data files when the service starts, and refuses what is not in order. */
@NullMarked
package kr.jangbu.programmes.load;

import org.jspecify.annotations.NullMarked;
