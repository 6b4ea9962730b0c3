/** Facts about guarantees. */
package kr.jangbu.contracts.guarantees;
