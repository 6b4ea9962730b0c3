@NullMarked
package kr.jangbu.firms.designate;

import org.jspecify.annotations.NullMarked;
