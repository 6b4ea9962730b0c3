/** Calls and applications over HTTP: how they are shown, and who may see them. */
@NullMarked
package kr.jangbu.selection.http;

import org.jspecify.annotations.NullMarked;
