/** The letter of guarantee (보증서): signed, versioned, checked by anybody. */
@NullMarked
package kr.jangbu.guarantees.letter;

import org.jspecify.annotations.NullMarked;
