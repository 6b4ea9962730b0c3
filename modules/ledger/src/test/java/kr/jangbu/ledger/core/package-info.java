@NullMarked
package kr.jangbu.ledger.core;

import org.jspecify.annotations.NullMarked;
