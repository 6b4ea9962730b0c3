/** Clients of the ledger that remember what they sent, and what must have come of it. */
@NullMarked
package kr.jangbu.testing.tellers;

import org.jspecify.annotations.NullMarked;
