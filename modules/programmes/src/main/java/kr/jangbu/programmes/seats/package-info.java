/**
 * Seats (정원): one officer proposes that a programme may take so many in a year, a second one
 * confirms it within the catalogue's target, and only then can anybody be selected.
 */
@NullMarked
package kr.jangbu.programmes.seats;

import org.jspecify.annotations.NullMarked;
