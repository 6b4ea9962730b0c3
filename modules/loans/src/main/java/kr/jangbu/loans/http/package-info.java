/** Loans over HTTP: how a loan is shown, and who may see it. */
@NullMarked
package kr.jangbu.loans.http;

import org.jspecify.annotations.NullMarked;
