/** Grants on screen, for firms, officers and auditors. */
@NullMarked
package kr.jangbu.grants.page;

import org.jspecify.annotations.NullMarked;
