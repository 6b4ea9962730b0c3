package kr.jangbu.office.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.ApprovalLimits;
import kr.jangbu.office.Membership;
import kr.jangbu.office.PartyNames;

/** What to call the firm or agency of a membership, and the person's part in it. */
@ApplicationScoped
class PartyName {
    private final Agencies agencies;
    private final ApprovalLimits grades;
    private final Instance<PartyNames> firms;

    PartyName(Agencies agencies, ApprovalLimits grades, Instance<PartyNames> firms) {
        this.agencies = agencies;
        this.grades = grades;
        this.firms = firms;
    }

    /** Its name, or the id where nobody knows a name. */
    Text of(Membership membership) {
        String party = membership.party();
        Optional<Text> name =
                switch (membership.kind()) {
                    case AGENCY -> agencies.find(party).map(Agencies.Agency::name);
                    case FIRM -> firm(UUID.fromString(party));
                };
        return name.orElse(Text.of(party, party));
    }

    /** E.g. {@code (주)한빛에이아이 · 대표}. */
    Text line(Membership membership) {
        Text party = of(membership);
        Text part = part(membership);
        return Text.of(party.ko() + " · " + part.ko(), party.en() + " · " + part.en());
    }

    /** The capacity, and an officer's grade with it. */
    Text part(Membership membership) {
        Text capacity = capacity(membership.capacity());
        String code = membership.grade();
        if (code == null) {
            return capacity;
        }
        Text grade = grades.label(code);
        return Text.of(
                "%s (%s)".formatted(capacity.ko(), grade.ko()),
                "%s (%s)".formatted(capacity.en(), grade.en()));
    }

    static Text capacity(Membership.Capacity capacity) {
        return switch (capacity) {
            case OWNER -> Text.of("대표", "owner");
            case STAFF -> Text.of("직원", "staff");
            case OFFICER -> Text.of("담당자", "officer");
        };
    }

    private Optional<Text> firm(UUID firmId) {
        return firms.isResolvable() ? firms.get().ofFirm(firmId) : Optional.empty();
    }
}
