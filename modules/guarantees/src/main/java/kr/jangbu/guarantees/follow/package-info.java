/** What banks tell of the loans, what fees become income, and how a guarantee ends well. */
@NullMarked
package kr.jangbu.guarantees.follow;

import org.jspecify.annotations.NullMarked;
