/** What happens when much comes at once, processes die and the broker is away. */
@NullMarked
package kr.jangbu.failures;

import org.jspecify.annotations.NullMarked;
