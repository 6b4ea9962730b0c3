/** The agreement (협약): the firm's owner signs it. */
@NullMarked
package kr.jangbu.grants.agree;

import org.jspecify.annotations.NullMarked;
