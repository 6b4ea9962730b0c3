/**
 * What every page shares: the language of the reader, the entries of the navigation, who is logged
 * in and for whom they act. The layout itself is {@code templates/layout.html}.
 */
@NullMarked
package kr.jangbu.web.page;

import org.jspecify.annotations.NullMarked;
