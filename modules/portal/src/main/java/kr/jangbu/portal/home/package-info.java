/** The first page: what this is, for strangers; what is to be done, for those who are logged in. */
@NullMarked
package kr.jangbu.portal.home;

import org.jspecify.annotations.NullMarked;
