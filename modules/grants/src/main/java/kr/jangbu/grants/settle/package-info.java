/** Settlement (정산): which costs count, and what is to be returned. */
@NullMarked
package kr.jangbu.grants.settle;

import org.jspecify.annotations.NullMarked;
