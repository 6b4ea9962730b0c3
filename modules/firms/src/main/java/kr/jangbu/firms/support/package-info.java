/**
 * People and sales channels for designated firms: providers publish offers, firms ask, providers
 * accept or refuse and report, firms take up and rate. Counted in pieces: a request holds one of
 * the firm's budget, an accepted one holds one of the offer.
 */
@NullMarked
package kr.jangbu.firms.support;

import org.jspecify.annotations.NullMarked;
