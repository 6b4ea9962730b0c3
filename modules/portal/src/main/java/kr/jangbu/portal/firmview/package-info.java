/** What firms are called, as events told the portal. */
@NullMarked
package kr.jangbu.portal.firmview;

import org.jspecify.annotations.NullMarked;
