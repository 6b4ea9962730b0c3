/** What every resource and page shares. */
@NullMarked
package kr.jangbu.web;

import org.jspecify.annotations.NullMarked;
