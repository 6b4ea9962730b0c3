/** Facts about firms: who they are, as the other modules need to know it. */
package kr.jangbu.contracts.firms;
