package kr.jangbu.selection.firmview;

import java.time.LocalDate;
import java.util.UUID;

/** A young manufacturer outside the capital area, and what it told. */
public final class SomeFirm {
    private SomeFirm() {}

    public static FirmView of(FirmFigures figures) {
        return of("SMALL", "29271", LocalDate.of(2015, 3, 2), figures);
    }

    public static FirmView of(
            String sizeClass, String ksicCode, LocalDate foundedOn, FirmFigures figures) {
        FirmView view = new FirmView(UUID.fromString("01932b6e-0000-7000-8000-000000000001"));
        view.know(
                new FirmView.Known(
                        view.firmId(),
                        "시험기업",
                        null,
                        "1234567891",
                        foundedOn,
                        ksicCode,
                        sizeClass,
                        false,
                        null,
                        true,
                        figures));
        return view;
    }
}
