/**
 * Which reviewer reads which application: a flow of least cost, and a proof that it is one. Knows
 * neither database nor HTTP.
 */
@NullMarked
package kr.jangbu.selection.assign;

import org.jspecify.annotations.NullMarked;
