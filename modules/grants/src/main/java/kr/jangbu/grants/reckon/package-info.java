/** The arithmetic of settlements: pure, and checked by random courses. */
@NullMarked
package kr.jangbu.grants.reckon;

import org.jspecify.annotations.NullMarked;
