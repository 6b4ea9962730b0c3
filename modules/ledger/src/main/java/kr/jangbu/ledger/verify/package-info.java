/** Adds the books up again, from the transfers alone, and says where they first differ. */
@NullMarked
package kr.jangbu.ledger.verify;

import org.jspecify.annotations.NullMarked;
