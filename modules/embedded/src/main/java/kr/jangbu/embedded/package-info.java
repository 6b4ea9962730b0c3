/**
 * PostgreSQL, Kafka and Keycloak as child parts of one machine: for ./run and for tests. Never
 * shipped.
 */
@NullMarked
package kr.jangbu.embedded;

import org.jspecify.annotations.NullMarked;
