/**
 * What every office has: who acts for whom, four eyes, approval limits, the business date, jobs.
 */
@NullMarked
package kr.jangbu.office;

import org.jspecify.annotations.NullMarked;
