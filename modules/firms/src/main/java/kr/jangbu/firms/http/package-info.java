/** Firms over HTTP. */
@NullMarked
package kr.jangbu.firms.http;

import org.jspecify.annotations.NullMarked;
