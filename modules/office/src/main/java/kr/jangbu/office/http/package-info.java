/** The office over HTTP: who am I, who acts for whom, the calendar, the business date. */
@NullMarked
package kr.jangbu.office.http;

import org.jspecify.annotations.NullMarked;
