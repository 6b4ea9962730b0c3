/**
 * A firm writes its application, hands it in before the bell, hands it in anew, or takes it back.
 */
@NullMarked
package kr.jangbu.selection.apply;

import org.jspecify.annotations.NullMarked;
