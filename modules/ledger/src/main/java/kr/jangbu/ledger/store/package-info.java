/**
 * The books in PostgreSQL: plain SQL in sets, few statements per batch, over a {@link
 * java.sql.Connection} whose transaction is the caller's.
 */
@NullMarked
package kr.jangbu.ledger.store;

import org.jspecify.annotations.NullMarked;
