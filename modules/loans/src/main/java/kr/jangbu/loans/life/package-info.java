/**
 * The life of a loan as a pure calculation: what happened to it, in the order of the days on which
 * it counts, gives what is due, what was paid, and what the books must say on each day. Not a
 * record of it: news that comes late is put in its place and the life is told again.
 */
@NullMarked
package kr.jangbu.loans.life;

import org.jspecify.annotations.NullMarked;
