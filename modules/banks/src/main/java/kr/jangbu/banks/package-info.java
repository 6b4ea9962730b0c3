/** Partner banks: instructions out, receipts in. */
@NullMarked
package kr.jangbu.banks;

import org.jspecify.annotations.NullMarked;
