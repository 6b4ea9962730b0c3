/** The module tried in a small service of its own. */
@NullMarked
package kr.jangbu.web.page;

import org.jspecify.annotations.NullMarked;
