/**
 * The state machine: what a list of transfers does to accounts. Pure and deterministic, no clock,
 * no database: it is given the accounts, ids and holds that matter, and tells what to write.
 */
@NullMarked
package kr.jangbu.ledger.core;

import org.jspecify.annotations.NullMarked;
