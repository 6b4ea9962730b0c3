package kr.jangbu.grants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What two officers decide of a grant, one matter after the other. */
@Embeddable
class GrantMatters {
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<Matter> matters = new ArrayList<>();

    protected GrantMatters() {}

    static GrantMatters none() {
        return new GrantMatters();
    }

    Matter open(Matter matter) {
        matters.add(matter);
        return matter;
    }

    /** There is nothing to decide any more. */
    void withdraw(UUID about) {
        matters.stream()
                .filter(m -> m.isOpen() && m.about().equals(about))
                .forEach(Matter::withdraw);
    }

    /**
     * @throws Problem NOT_FOUND
     */
    Matter find(UUID matterId) {
        return matters.stream()
                .filter(m -> m.id().equals(matterId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("matter"));
    }

    @Nullable Matter openSettlement() {
        return matters.stream()
                .filter(m -> m.kind() == Matter.Kind.SETTLEMENT && m.isOpen())
                .findFirst()
                .orElse(null);
    }

    List<Matter> list() {
        return List.copyOf(matters);
    }
}
