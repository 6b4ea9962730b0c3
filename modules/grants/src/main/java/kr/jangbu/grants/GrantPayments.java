package kr.jangbu.grants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;

/** The instalments in which a grant's money is paid, one after the other. */
@Embeddable
class GrantPayments {
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("number")
    private List<Instalment> instalments = new ArrayList<>();

    protected GrantPayments() {}

    static GrantPayments planned(UUID grantId, GrantRules.Terms terms, long government) {
        GrantPayments payments = new GrantPayments();
        List<Long> amounts = terms.split(government);
        for (int i = 0; i < amounts.size(); i++) {
            payments.instalments.add(
                    new Instalment(grantId, i + 1, amounts.get(i), terms.instalments().get(i)));
        }
        return payments;
    }

    /**
     * The firm asks for one.
     *
     * @throws Problem CONFLICT while an earlier one is not paid
     */
    Instalment request(UUID instalmentId, List<Evidence> evidence) {
        Instalment wanted = find(instalmentId);
        boolean early =
                instalments.stream()
                        .anyMatch(i ->
                                i.number() < wanted.number() && i.state() != InstalmentState.PAID);
        if (early) {
            throw Problem.conflict(
                    Text.of("앞 회차가 아직 지급되지 않았습니다.", "an earlier instalment is not paid yet"));
        }
        wanted.request(evidence);
        return wanted;
    }

    /** Whether a bank is paying one now. */
    boolean isPaying() {
        return instalments.stream().anyMatch(i -> i.state() == InstalmentState.PAYING);
    }

    /** What was not paid falls away; gives those. */
    List<Instalment> drop() {
        List<Instalment> fallen = instalments.stream().filter(Instalment::canFallAway).toList();
        fallen.forEach(Instalment::fallAway);
        return fallen;
    }

    /**
     * @throws Problem NOT_FOUND
     */
    Instalment find(UUID instalmentId) {
        return instalments.stream()
                .filter(i -> i.id().equals(instalmentId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("instalment"));
    }

    List<Instalment> list() {
        return List.copyOf(instalments);
    }
}
