/** What follows from a firm's figures. */
@NullMarked
package kr.jangbu.firms.profile;

import org.jspecify.annotations.NullMarked;
