/**
 * How fast the books are, as ratios to something plain that the same database does in the same run:
 * machines differ, and one machine differs from hour to hour.
 */
@NullMarked
package kr.jangbu.benchmarks;

import org.jspecify.annotations.NullMarked;
