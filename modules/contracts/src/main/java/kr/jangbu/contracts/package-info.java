/** The facts that modules publish: one package per publisher, records of the JDK alone. */
package kr.jangbu.contracts;
