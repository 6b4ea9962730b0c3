/** Two officers decide on whatever a firm has put before them. */
@NullMarked
package kr.jangbu.grants.decide;

import org.jspecify.annotations.NullMarked;
