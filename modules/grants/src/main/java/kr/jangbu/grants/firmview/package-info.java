/** What grants know of firms: a local copy of what firms told us by events. We never ask. */
@NullMarked
package kr.jangbu.grants.firmview;

import org.jspecify.annotations.NullMarked;
