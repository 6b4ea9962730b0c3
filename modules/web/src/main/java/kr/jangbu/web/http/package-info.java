/**
 * What happens to every request and answer on the way in and out: size limits, security headers,
 * the check against forged cross-site requests, links of paged lists.
 */
@NullMarked
package kr.jangbu.web.http;

import org.jspecify.annotations.NullMarked;
