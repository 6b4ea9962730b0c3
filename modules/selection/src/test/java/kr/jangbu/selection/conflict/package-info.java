@NullMarked
package kr.jangbu.selection.conflict;

import org.jspecify.annotations.NullMarked;
