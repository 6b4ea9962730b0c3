/** hledger itself is the judge. */
@NullMarked
package kr.jangbu.ledger.journal;

import org.jspecify.annotations.NullMarked;
