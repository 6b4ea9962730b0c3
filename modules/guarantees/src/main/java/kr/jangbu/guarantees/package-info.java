/**
 * Guarantees of bank loans (보증): from application to contract and fee, the electronic letter to the
 * bank, the exposure while the loan runs, and what follows when it is not repaid: accident, claim,
 * subrogation and recovery.
 */
@NullMarked
package kr.jangbu.guarantees;

import org.jspecify.annotations.NullMarked;
