package kr.jangbu.office.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.ApprovalLimits;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Party;
import kr.jangbu.office.PartyNames;
import kr.jangbu.office.ProviderNames;

/** What to call the firm or agency of a membership, and the person's part in it. */
@ApplicationScoped
class PartyName {
    private final Agencies agencies;
    private final ApprovalLimits grades;
    private final Instance<PartyNames> firms;
    private final Instance<ProviderNames> providers;

    PartyName(
            Agencies agencies,
            ApprovalLimits grades,
            Instance<PartyNames> firms,
            Instance<ProviderNames> providers) {
        this.agencies = agencies;
        this.grades = grades;
        this.firms = firms;
        this.providers = providers;
    }

    /** Its name, or the id where nobody knows a name. */
    Text of(Membership membership) {
        String party = membership.party();
        Optional<Text> name =
                switch (membership.kind()) {
                    case AGENCY -> agencies.find(party).map(Agencies.Agency::name);
                    case FIRM -> firm(UUID.fromString(party));
                    case PROVIDER -> provider(UUID.fromString(party));
                };
        return name.orElse(Text.of(party, party));
    }

    /** Its name, or the id where nobody knows a name. */
    Text of(Party party) {
        Optional<Text> name =
                switch (party.kind()) {
                    case AGENCY -> agencies.find(party.id()).map(Agencies.Agency::name);
                    case FIRM -> firm(UUID.fromString(party.id()));
                    case PROVIDER -> provider(UUID.fromString(party.id()));
                    case PERSON -> Optional.empty();
                };
        return name.orElse(Text.of(party.id(), party.id()));
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

    private Optional<Text> provider(UUID providerId) {
        return providers.isResolvable() ? providers.get().ofProvider(providerId) : Optional.empty();
    }

    private Optional<Text> firm(UUID firmId) {
        return firms.isResolvable() ? firms.get().ofFirm(firmId) : Optional.empty();
    }
}
