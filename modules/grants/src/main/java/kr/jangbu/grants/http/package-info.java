/** Grants over HTTP: how a grant is shown, and who may see it. */
@NullMarked
package kr.jangbu.grants.http;

import org.jspecify.annotations.NullMarked;
