/** The ledger inside the service: the caller's JTA transaction, the pool, the business date. */
@NullMarked
package kr.jangbu.ledger.jta;

import org.jspecify.annotations.NullMarked;
