/** From an award to an offered grant, and what becomes of it when the award ends. */
@NullMarked
package kr.jangbu.grants.offer;

import org.jspecify.annotations.NullMarked;
