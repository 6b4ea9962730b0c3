/**
 * Facts from the partner banks; the aggregate is what was paid for (the loan), so that they stay in
 * order with one another.
 */
package kr.jangbu.contracts.banks;
