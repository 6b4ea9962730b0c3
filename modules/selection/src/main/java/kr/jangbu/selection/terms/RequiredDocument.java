package kr.jangbu.selection.terms;

import kr.jangbu.foundation.Text;

/** A document that belongs to an application. */
public record RequiredDocument(String code, Text name, Need need) {}
