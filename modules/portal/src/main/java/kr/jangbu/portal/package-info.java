/** Pages that span modules, and their read models. */
@NullMarked
package kr.jangbu.portal;

import org.jspecify.annotations.NullMarked;
