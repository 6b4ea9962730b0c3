@NullMarked
package kr.jangbu.ledger.store;

import org.jspecify.annotations.NullMarked;
