@NullMarked
package kr.jangbu.guarantees.reckon;

import org.jspecify.annotations.NullMarked;
