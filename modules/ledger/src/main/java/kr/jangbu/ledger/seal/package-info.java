/**
 * The sealed log: which order the transfers take, the tree over them, signed roots, proofs. SQL
 * over a plain connection, no framework. Posts nothing and changes nothing that was posted.
 */
@NullMarked
package kr.jangbu.ledger.seal;

import org.jspecify.annotations.NullMarked;
