/** Who may apply, clause by clause: what a table decides is data, what needs thought is code. */
@NullMarked
package kr.jangbu.selection.eligibility;

import org.jspecify.annotations.NullMarked;
