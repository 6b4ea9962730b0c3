/**
 * The public figures: what was announced, what budget documents gave, what was granted and what was
 * paid. The last three are balances of the books; the first is a statement and never a rule.
 */
@NullMarked
package kr.jangbu.portal.budget;

import org.jspecify.annotations.NullMarked;
