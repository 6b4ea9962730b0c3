@NullMarked
package kr.jangbu.ledger;

import org.jspecify.annotations.NullMarked;
