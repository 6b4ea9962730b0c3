@NullMarked
package kr.jangbu.selection.firmview;

import org.jspecify.annotations.NullMarked;
