@NullMarked
package kr.jangbu.selection.rank;

import org.jspecify.annotations.NullMarked;
