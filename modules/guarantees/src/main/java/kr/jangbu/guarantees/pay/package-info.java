/** What the bank says to payments: to itself, or back to the firm. */
@NullMarked
package kr.jangbu.guarantees.pay;

import org.jspecify.annotations.NullMarked;
