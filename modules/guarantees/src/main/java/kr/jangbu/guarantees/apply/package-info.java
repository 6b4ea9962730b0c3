/** A firm applies; the clauses say what they find, and an officer decides. */
@NullMarked
package kr.jangbu.guarantees.apply;

import org.jspecify.annotations.NullMarked;
