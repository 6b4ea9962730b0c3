package kr.jangbu.selection;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where one version of a call stands. */
public enum VersionState {
    /** May be written and rewritten. */
    DRAFT("작성 중", "Draft"),
    /** Waits for a second officer; as it is, it goes out or back. */
    PROPOSED("확인 대기", "Proposed"),
    /** What the call says. Not a word changes any more; the database refuses it, too. */
    PUBLISHED("공고", "Published"),
    /** A later version has taken its place; applications made under it keep it. */
    SUPERSEDED("대체됨", "Superseded");

    private final Text label;

    VersionState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    public Set<VersionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED);
            case PROPOSED -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }
}
