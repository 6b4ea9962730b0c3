/** Changing a firm's record, part by part; every change leaves a version and a fact. */
@NullMarked
package kr.jangbu.firms.change;

import org.jspecify.annotations.NullMarked;
