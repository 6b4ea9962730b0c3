package kr.jangbu.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value was read.
 *
 * @param title enough to find it again
 * @param url where it has an address
 * @param published the day it was published, where known
 */
public record Source(String title, @Nullable String url, @Nullable LocalDate published) {}
