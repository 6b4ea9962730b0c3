/** Tests that a catalogue which is not in order is refused, and why. */
@NullMarked
package kr.jangbu.programmes.load;

import org.jspecify.annotations.NullMarked;
