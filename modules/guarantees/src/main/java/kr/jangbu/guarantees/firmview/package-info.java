/** What firms told us: we never ask. */
@NullMarked
package kr.jangbu.guarantees.firmview;

import org.jspecify.annotations.NullMarked;
