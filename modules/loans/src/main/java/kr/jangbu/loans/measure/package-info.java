/** What two officers decide about a loan that runs: easing its terms, claiming it, giving it up. */
@NullMarked
package kr.jangbu.loans.measure;

import org.jspecify.annotations.NullMarked;
