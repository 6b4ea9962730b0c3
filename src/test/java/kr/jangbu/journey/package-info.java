/** Journeys: what people come for, told from the first click to the last won, over HTTP. */
@NullMarked
package kr.jangbu.journey;

import org.jspecify.annotations.NullMarked;
