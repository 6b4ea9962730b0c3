/** The auditor's room: any account of the books with its balances and every entry. */
@NullMarked
package kr.jangbu.portal.audit;

import org.jspecify.annotations.NullMarked;
