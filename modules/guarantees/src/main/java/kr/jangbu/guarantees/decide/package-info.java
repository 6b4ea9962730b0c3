/** Two officers decide, and an approval holds every limit. */
@NullMarked
package kr.jangbu.guarantees.decide;

import org.jspecify.annotations.NullMarked;
