/** Changes of terms. */
@NullMarked
package kr.jangbu.programmes.change;

import org.jspecify.annotations.NullMarked;
