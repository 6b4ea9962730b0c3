/** The books written out in the format of hledger: SQL over a connection, no framework. */
@NullMarked
package kr.jangbu.ledger.journal;

import org.jspecify.annotations.NullMarked;
