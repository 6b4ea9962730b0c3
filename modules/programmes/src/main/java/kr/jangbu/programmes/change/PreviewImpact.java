package kr.jangbu.programmes.change;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.jangbu.programmes.change.TermImpact.Affected;
import kr.jangbu.web.problem.Problem;

/** What a proposed change would do to open applications. Changes nothing. */
@ApplicationScoped
public class PreviewImpact {
    private final List<TermImpact> modules;
    private final ProposeTermChange propose;

    PreviewImpact(@All List<TermImpact> modules, ProposeTermChange propose) {
        this.modules = modules;
        this.propose = propose;
    }

    /**
     * @throws Problem INVALID when it no longer fits what stands
     */
    @Transactional
    public List<Affected> of(Change change) {
        var draft = propose.draft(change);
        return modules.stream().flatMap(m -> m.of(draft, change).stream()).toList();
    }
}
