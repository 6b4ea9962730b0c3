/** How facts look outside: JSON, CloudEvents headers, trace context, topics. Private to events. */
@NullMarked
package kr.jangbu.events.wire;

import org.jspecify.annotations.NullMarked;
