/**
 * Parked mail: events that a listener could not take. API of the events module for those who look
 * after them.
 */
@NullMarked
package kr.jangbu.events.parked;

import org.jspecify.annotations.NullMarked;
