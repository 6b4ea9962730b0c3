@NullMarked
package kr.jangbu.guarantees;

import org.jspecify.annotations.NullMarked;
