/**
 * What every resource and page shares: answers that are given once, pages of lists, entity tags.
 * Problems are in {@link kr.jangbu.web.problem}, pages in {@link kr.jangbu.web.page}.
 */
@NullMarked
package kr.jangbu.web;

import org.jspecify.annotations.NullMarked;
