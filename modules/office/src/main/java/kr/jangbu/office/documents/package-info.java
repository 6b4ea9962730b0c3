/** How documents are examined and kept. Others use {@code office.Documents}. */
@NullMarked
package kr.jangbu.office.documents;

import org.jspecify.annotations.NullMarked;
