@NullMarked
package kr.jangbu.firms.certificate;

import org.jspecify.annotations.NullMarked;
