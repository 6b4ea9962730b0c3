/** Money that came in: for the fee, or for what a debtor owes. */
@NullMarked
package kr.jangbu.guarantees.money;

import org.jspecify.annotations.NullMarked;
