/** The office's own rules. */
@NullMarked
package kr.jangbu.office;

import org.jspecify.annotations.NullMarked;
