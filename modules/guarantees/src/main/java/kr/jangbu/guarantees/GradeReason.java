package kr.jangbu.guarantees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kr.jangbu.foundation.Text;

/** What one criterion gave to a model's score, so that anybody can follow it. */
@Embeddable
public record GradeReason(
        String code,
        int points,
        int most,
        @Column(name = "text_ko") String textKo,
        @Column(name = "text_en") String textEn) {
    public static GradeReason of(String code, int points, int most, Text text) {
        return new GradeReason(code, points, most, text.ko(), text.en());
    }

    public Text text() {
        return Text.of(textKo, textEn);
    }
}
