package kr.jangbu.selection.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.panel.PanelMembers;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewers;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.ScoreApplication;
import kr.jangbu.selection.score.SheetContent;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;

/** Who reads one application, how far they are, and their sheets once all of them are in. */
@ApplicationScoped
class Readings {
    /** A reviewer and what may be seen of the sheet: nothing while it is blind. */
    public record Reading(Review review, String reviewer, List<SheetLine> sheet) {}

    /** A criterion or gate, its points or whether it is met, and why. */
    public record SheetLine(Text name, Text value, String reason) {}

    /** A reviewer to choose. */
    public record Choice(UUID id, String name) {}

    /**
     * What the page shows.
     *
     * @param excludable members of the panel, for officers who may exclude one; else empty
     */
    public record View(List<Reading> readings, List<Choice> excludable) {}

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final PanelMembers members;
    private final ScoreApplication scoring;
    private final Calls calls;
    private final Caller caller;

    Readings(
            Reviews reviews,
            Reviewers reviewers,
            PanelMembers members,
            ScoreApplication scoring,
            Calls calls,
            Caller caller) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.members = members;
        this.scoring = scoring;
        this.calls = calls;
        this.caller = caller;
    }

    View of(Application application) {
        Call call = calls.findById(application.callId());
        List<Review> living = reviews.ofApplication(application.id());
        Map<UUID, String> names = names(living.stream().map(Review::reviewerId).toList());
        return new View(
                living.stream()
                        .map(r ->
                                new Reading(
                                        r,
                                        names.getOrDefault(r.reviewerId(), "–"),
                                        scoring.maySeeSheet(r)
                                                ? sheet(r.content(), call.terms())
                                                : List.of()))
                        .toList(),
                mayExclude(call) ? choices(members.seated(call.id())) : List.of());
    }

    private static List<SheetLine> sheet(SheetContent content, CallTerms terms) {
        List<SheetLine> lines = new ArrayList<>();
        for (Criterion criterion : terms.criteria()) {
            SheetContent.Mark mark = content.marks().get(criterion.code());
            if (mark != null) {
                String points = mark.points().stripTrailingZeros().toPlainString();
                lines.add(new SheetLine(criterion.name(), Text.of(points, points), mark.reason()));
            }
        }
        for (Gate gate : terms.gates()) {
            SheetContent.GateMark mark = content.gates().get(gate.code());
            if (mark != null) {
                Text met = mark.met() ? Text.of("충족", "Met") : Text.of("미충족", "Not met");
                lines.add(new SheetLine(gate.name(), met, mark.reason()));
            }
        }
        return lines;
    }

    private boolean mayExclude(Call call) {
        boolean open = call.state() == CallState.CLOSED || call.state() == CallState.SCORING;
        return open && caller.has(Role.OFFICER) && caller.maySee(call.agency());
    }

    /** Reviewers by name, to choose from. */
    List<Choice> choices(List<UUID> ids) {
        return reviewers.withIds(ids).stream()
                .map(r -> new Choice(r.id(), r.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    Map<UUID, String> names(List<UUID> ids) {
        return reviewers.withIds(ids).stream()
                .collect(Collectors.toMap(Reviewer::id, Reviewer::name));
    }
}
