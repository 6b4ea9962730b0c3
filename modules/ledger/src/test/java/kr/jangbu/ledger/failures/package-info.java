@NullMarked
package kr.jangbu.ledger.failures;

import org.jspecify.annotations.NullMarked;
