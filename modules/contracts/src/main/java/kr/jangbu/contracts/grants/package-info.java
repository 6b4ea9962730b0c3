/** Facts about research grants. */
package kr.jangbu.contracts.grants;
