/** Parked mail over HTTP, and the trace context that requests bring. */
@NullMarked
package kr.jangbu.events.http;

import org.jspecify.annotations.NullMarked;
