@NullMarked
package kr.jangbu.ledger.seal;

import org.jspecify.annotations.NullMarked;
