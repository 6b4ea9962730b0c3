/**
 * The books. Accounts with a unit and a limit, transfers between two of them, and the promise that
 * a transfer, once recorded, stays as it is. Everything here is the API; the sub-packages are
 * private to the module.
 */
@NullMarked
package kr.jangbu.ledger;

import org.jspecify.annotations.NullMarked;
