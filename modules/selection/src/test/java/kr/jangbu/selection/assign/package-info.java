@NullMarked
package kr.jangbu.selection.assign;

import org.jspecify.annotations.NullMarked;
