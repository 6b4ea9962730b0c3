/**
 * From score sheets to an order, and who gets a seat. Pure and exact: the same sheets give the same
 * ranking on every machine. Knows neither database nor HTTP.
 */
@NullMarked
package kr.jangbu.selection.rank;

import org.jspecify.annotations.NullMarked;
