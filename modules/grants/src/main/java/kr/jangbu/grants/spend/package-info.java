/** What the firm spends: costs reported line by line, and moves between budget lines. */
@NullMarked
package kr.jangbu.grants.spend;

import org.jspecify.annotations.NullMarked;
