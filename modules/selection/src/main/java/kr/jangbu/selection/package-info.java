/**
 * The one mechanism behind every competitive award (공모): a call, applications, a panel that scores
 * them, a ranking, awards within a number of seats, appeals. What an award then brings is told by
 * {@code award-granted} and done by whoever it concerns.
 */
@NullMarked
package kr.jangbu.selection;

import org.jspecify.annotations.NullMarked;
