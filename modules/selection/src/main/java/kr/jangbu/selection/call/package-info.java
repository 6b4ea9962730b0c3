/** An agency writes a call from a template, two officers let it out, the bell closes it. */
@NullMarked
package kr.jangbu.selection.call;

import org.jspecify.annotations.NullMarked;
