/** Carries outbox rows to the broker, one relay at a time. Private to events. */
@NullMarked
package kr.jangbu.events.relay;

import org.jspecify.annotations.NullMarked;
