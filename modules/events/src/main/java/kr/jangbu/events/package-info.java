/** The post office: outbox, relay, inbox, parked mail. The only module that touches Kafka. */
@NullMarked
package kr.jangbu.events;

import org.jspecify.annotations.NullMarked;
