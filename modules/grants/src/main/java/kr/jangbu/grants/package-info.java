/**
 * Research money (연구비) that an award brings: the agreement, instalments paid on evidence, costs
 * reported line by line, their settlement, and what is to be returned. Not how the award was won:
 * selection tells us by {@code award-granted}.
 */
@NullMarked
package kr.jangbu.grants;

import org.jspecify.annotations.NullMarked;
