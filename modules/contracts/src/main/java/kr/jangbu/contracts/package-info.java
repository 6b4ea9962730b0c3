/**
 * The facts that modules publish: one package per publisher, records of the JDK alone. Not a shared
 * model: a fact says what happened, in the past tense, with the figures, dates and states that
 * others need to follow, and no personal data.
 */
package kr.jangbu.contracts;
