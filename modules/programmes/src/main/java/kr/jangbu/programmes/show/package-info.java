/** The catalogue as everybody may read it, without logging in. */
@NullMarked
package kr.jangbu.programmes.show;

import org.jspecify.annotations.NullMarked;
