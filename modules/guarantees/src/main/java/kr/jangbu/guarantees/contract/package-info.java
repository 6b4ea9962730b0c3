/** The firm signs: the fee is itemised and due. */
@NullMarked
package kr.jangbu.guarantees.contract;

import org.jspecify.annotations.NullMarked;
