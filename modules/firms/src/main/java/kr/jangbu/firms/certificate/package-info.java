/**
 * Certificates of designation (지정서): a number with check digits, a text that is signed, and the
 * printed form with a code that leads to the page where anybody checks it.
 */
@NullMarked
package kr.jangbu.firms.certificate;

import org.jspecify.annotations.NullMarked;
