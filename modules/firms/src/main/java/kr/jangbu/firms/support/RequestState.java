package kr.jangbu.firms.support;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where a request for support stands, and what is true in the books meanwhile. */
public enum RequestState {
    /** One piece of the firm's budget is held. */
    ASKED("신청", "Asked", "warning"),
    /** One piece of the firm's budget and one of the offer are held. */
    ACCEPTED("수락", "Accepted", "information"),
    /** Nothing is held any more. */
    REFUSED("거절", "Refused", "danger"),
    /** As refused, by the firm. */
    WITHDRAWN("철회", "Withdrawn", "gray"),
    /** As refused, by the offer's last day. */
    LAPSED("기한 경과", "Lapsed", "gray"),
    /** Both holds are posted. */
    TAKEN_UP("이용", "Taken up", "information"),
    /** As taken up; the provider has said what came of it. */
    REPORTED("결과 보고", "Reported", "success");

    private final Text label;
    private final String tone;

    RequestState(String ko, String en, String tone) {
        this.label = Text.of(ko, en);
        this.tone = tone;
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge. */
    public String tone() {
        return tone;
    }

    public Set<RequestState> next() {
        return switch (this) {
            case ASKED -> Set.of(ACCEPTED, REFUSED, WITHDRAWN, LAPSED);
            case ACCEPTED -> Set.of(TAKEN_UP, WITHDRAWN, LAPSED);
            case TAKEN_UP -> Set.of(REPORTED);
            case REFUSED, WITHDRAWN, LAPSED, REPORTED -> Set.of();
        };
    }
}
