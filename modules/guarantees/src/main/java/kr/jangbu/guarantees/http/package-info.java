/** Guarantees over REST: for firms, officers, auditors, banks, and whoever checks a letter. */
@NullMarked
package kr.jangbu.guarantees.http;

import org.jspecify.annotations.NullMarked;
