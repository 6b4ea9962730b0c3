@NullMarked
package kr.jangbu.ledger.jta;

import org.jspecify.annotations.NullMarked;
