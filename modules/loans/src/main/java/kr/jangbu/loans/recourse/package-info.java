/** What a refused firm is told, and how a refusal is looked at again. */
@NullMarked
package kr.jangbu.loans.recourse;

import org.jspecify.annotations.NullMarked;
