/**
 * The panel of a call: reviewers, conflicts of interest, and who reads what. The three ways in
 * which a reviewer is kept from an application: exclusion by law (제척), challenge by the applicant
 * (기피), recusal (회피).
 */
@NullMarked
package kr.jangbu.selection.panel;

import org.jspecify.annotations.NullMarked;
