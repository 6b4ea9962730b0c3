/** The ledger over HTTP: the role ledger-operator reads and writes, the auditor reads. */
@NullMarked
package kr.jangbu.ledger.http;

import org.jspecify.annotations.NullMarked;
