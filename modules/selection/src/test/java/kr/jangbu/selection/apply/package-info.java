@NullMarked
package kr.jangbu.selection.apply;

import org.jspecify.annotations.NullMarked;
