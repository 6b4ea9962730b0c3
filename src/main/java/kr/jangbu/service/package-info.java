/** The service itself: configuration and security, nothing else. What it does stands in modules. */
@NullMarked
package kr.jangbu.service;

import org.jspecify.annotations.NullMarked;
