/**
 * Who a firm (기업) is: its registration number, its kind, where its money goes. Other modules learn
 * of it by events and keep what they need.
 */
@NullMarked
package kr.jangbu.firms;

import org.jspecify.annotations.NullMarked;
