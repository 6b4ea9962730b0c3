/** Brings events from the broker to the listeners, each once. Private to events. */
@NullMarked
package kr.jangbu.events.inbox;

import org.jspecify.annotations.NullMarked;
