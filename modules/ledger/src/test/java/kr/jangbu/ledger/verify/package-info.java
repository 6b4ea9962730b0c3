@NullMarked
package kr.jangbu.ledger.verify;

import org.jspecify.annotations.NullMarked;
