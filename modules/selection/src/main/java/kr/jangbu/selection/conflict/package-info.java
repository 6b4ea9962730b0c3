/**
 * Conflicts of interest as the related-party graph shows them: who is tied to whom, and along which
 * way. Knows neither database nor HTTP.
 */
@NullMarked
package kr.jangbu.selection.conflict;

import org.jspecify.annotations.NullMarked;
