/** Facts about calls and awards. */
package kr.jangbu.contracts.selection;
