/** Errors as RFC 9457 problem details: what went wrong, which field, what would be right. */
@NullMarked
package kr.jangbu.web.problem;

import org.jspecify.annotations.NullMarked;
