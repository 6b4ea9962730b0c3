/** The office on screen: for whom one acts, and in a sandbox the business date. */
@NullMarked
package kr.jangbu.office.page;

import org.jspecify.annotations.NullMarked;
