/**
 * Loans as events told the portal of them: a reading copy in the portal's own schema. Nobody
 * decides by it.
 */
@NullMarked
package kr.jangbu.portal.loanview;

import org.jspecify.annotations.NullMarked;
