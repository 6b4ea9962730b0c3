/** The catalogue's facts: what money there is. */
package kr.jangbu.contracts.programmes;
