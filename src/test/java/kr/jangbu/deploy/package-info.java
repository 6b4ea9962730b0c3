/** The production shape: the compose file, and the same configuration run as processes. */
@NullMarked
package kr.jangbu.deploy;

import org.jspecify.annotations.NullMarked;
