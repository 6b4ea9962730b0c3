/**
 * What a team files between its award and the review of a stage, so that reviewers judge what was
 * done and not what was promised.
 */
@NullMarked
package kr.jangbu.selection.report;

import org.jspecify.annotations.NullMarked;
