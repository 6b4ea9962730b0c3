/** Receipts: what banks report as received goes into the books at once. */
@NullMarked
package kr.jangbu.banks.receive;

import org.jspecify.annotations.NullMarked;
