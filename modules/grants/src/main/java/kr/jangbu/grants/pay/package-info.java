/** Instalments: asked for with evidence, paid by a partner bank. */
@NullMarked
package kr.jangbu.grants.pay;

import org.jspecify.annotations.NullMarked;
