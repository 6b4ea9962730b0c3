/** What documents are, and what is refused. */
@NullMarked
package kr.jangbu.office.documents;

import org.jspecify.annotations.NullMarked;
