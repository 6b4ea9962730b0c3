/**
 * Partner banks (협력은행): payment instructions go out, confirmations and receipts come in. A bank
 * sees what it is party to, and nothing else.
 */
@NullMarked
package kr.jangbu.banks;

import org.jspecify.annotations.NullMarked;
