@NullMarked
package kr.jangbu.ledger.contract;

import org.jspecify.annotations.NullMarked;
