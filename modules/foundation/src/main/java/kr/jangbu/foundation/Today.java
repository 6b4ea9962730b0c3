package kr.jangbu.foundation;

import java.time.LocalDate;

/**
 * The business date (영업일자): data that the office keeps, not the wall clock. Production follows
 * Asia/Seoul; a sandbox moves it forward by hand.
 */
public interface Today {
    LocalDate businessDate();
}
