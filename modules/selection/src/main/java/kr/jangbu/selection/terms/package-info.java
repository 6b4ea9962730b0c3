/**
 * What a call says (공고문): who may apply, what is asked, how it is decided, what it brings. Plain
 * records, kept as JSON with the version of the call that they belong to.
 */
@NullMarked
package kr.jangbu.selection.terms;

import org.jspecify.annotations.NullMarked;
