@NullMarked
package kr.jangbu.selection.eligibility;

import org.jspecify.annotations.NullMarked;
