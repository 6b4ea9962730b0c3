/**
 * The catalogue of programmes, and the limits that modules share. Other modules read {@link
 * kr.jangbu.programmes.Programmes} directly, name shared accounts by {@link
 * kr.jangbu.programmes.Limits} and {@link kr.jangbu.programmes.Treasury}, and know nothing else of
 * this module.
 */
@NullMarked
package kr.jangbu.programmes;

import org.jspecify.annotations.NullMarked;
