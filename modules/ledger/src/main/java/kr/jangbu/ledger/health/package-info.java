/** Whether the books add up, told to whoever decides if this service may take calls. */
@NullMarked
package kr.jangbu.ledger.health;

import org.jspecify.annotations.NullMarked;
