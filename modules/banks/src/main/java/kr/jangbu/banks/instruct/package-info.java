/** Instructions go to the bank, and the bank says what became of them. */
@NullMarked
package kr.jangbu.banks.instruct;

import org.jspecify.annotations.NullMarked;
