/**
 * Changes of a product's terms by notice (상품 조건 변경): one officer of the agency proposes a dated,
 * sourced value, sees what it would change, and a second one confirms it. From then on it lies over
 * what the files say.
 */
@NullMarked
package kr.jangbu.programmes.change;

import org.jspecify.annotations.NullMarked;
