/** The pages on loans: the firm's and the officers'. */
@NullMarked
package kr.jangbu.loans.page;

import org.jspecify.annotations.NullMarked;
