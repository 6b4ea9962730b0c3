/**
 * Appropriations (예산 배정): one officer records what a budget document gives a programme, a second
 * one confirms it, and only then does the programme's ceiling hold money.
 */
@NullMarked
package kr.jangbu.programmes.appropriate;

import org.jspecify.annotations.NullMarked;
