/**
 * What every office has: who acts for whom, four eyes and approval limits (전결), the business date
 * and its days' work, recurring jobs under a lease, and the vault for what must not be read.
 */
@NullMarked
package kr.jangbu.office;

import org.jspecify.annotations.NullMarked;
