/** Guarantees on screen: for firms, the guarantee desk, and whoever checks a letter. */
@NullMarked
package kr.jangbu.guarantees.page;

import org.jspecify.annotations.NullMarked;
