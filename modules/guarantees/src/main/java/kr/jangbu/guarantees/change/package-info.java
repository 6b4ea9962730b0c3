/** Extension, reduction, settlement, write-off: asked for, and decided by two officers. */
@NullMarked
package kr.jangbu.guarantees.change;

import org.jspecify.annotations.NullMarked;
