/** A small service around this module, so that its parts are tried where they live. */
@NullMarked
package kr.jangbu.web.trial;

import org.jspecify.annotations.NullMarked;
