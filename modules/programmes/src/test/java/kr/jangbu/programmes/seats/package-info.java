@NullMarked
package kr.jangbu.programmes.seats;

import org.jspecify.annotations.NullMarked;
