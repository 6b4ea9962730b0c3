@NullMarked
package kr.jangbu.selection.call;

import org.jspecify.annotations.NullMarked;
