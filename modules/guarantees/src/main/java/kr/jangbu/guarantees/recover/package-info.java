/** What the debtor owes and how it is collected. */
@NullMarked
package kr.jangbu.guarantees.recover;

import org.jspecify.annotations.NullMarked;
