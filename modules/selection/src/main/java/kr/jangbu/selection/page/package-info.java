/** Calls and applications on screen: for everybody, for the firm, for the agency. */
@NullMarked
package kr.jangbu.selection.page;

import org.jspecify.annotations.NullMarked;
