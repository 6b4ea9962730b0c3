/** The module tried in a small service of its own. */
@NullMarked
package kr.jangbu.web;

import org.jspecify.annotations.NullMarked;
