/**
 * Reviewers score what they were given: points with a written reason, gates with a written reason,
 * kept as a draft until they are handed in, and blind until the whole panel has.
 */
@NullMarked
package kr.jangbu.selection.score;

import org.jspecify.annotations.NullMarked;
