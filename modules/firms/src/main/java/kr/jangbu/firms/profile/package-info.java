/** What a firm tells of itself beyond its name and number. Values only. */
@NullMarked
package kr.jangbu.firms.profile;

import org.jspecify.annotations.NullMarked;
