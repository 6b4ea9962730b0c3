package kr.jangbu.guarantees.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.change.AskChange;
import kr.jangbu.guarantees.change.DecideChange;
import kr.jangbu.guarantees.claim.ExamineClaim;
import kr.jangbu.guarantees.follow.RevokeLetter;
import kr.jangbu.guarantees.recover.ChargeDebtor;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;

/** What officers do at the desk once a guarantee stands: changes, claims, what is owed. */
@Path("/office/guarantees/{id}")
@RolesAllowed(Role.OFFICER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class GuaranteeClaimPages {
    private static final Text PROPOSED =
            Text.of("제안했습니다. 다른 담당자의 확인이 필요합니다.", "Proposed; another officer must confirm it.");
    private static final Text CONFIRMED = Text.of("확인했습니다.", "Confirmed.");
    private static final Text SENT_BACK = Text.of("돌려보냈습니다.", "Sent back.");

    private final ExamineClaim examine;
    private final AskChange askChange;
    private final DecideChange decideChange;
    private final ChargeDebtor chargeDebtor;
    private final RevokeLetter revokeLetter;
    private final GuaranteeScreen screen;

    GuaranteeClaimPages(
            ExamineClaim examine,
            AskChange askChange,
            DecideChange decideChange,
            ChargeDebtor chargeDebtor,
            RevokeLetter revokeLetter,
            GuaranteeScreen screen) {
        this.examine = examine;
        this.askChange = askChange;
        this.decideChange = decideChange;
        this.chargeDebtor = chargeDebtor;
        this.revokeLetter = revokeLetter;
        this.screen = screen;
    }

    @POST
    @Path("/revocation")
    @Idempotent
    public Response revoke(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("revocation"),
                g -> revokeLetter.revoke(g, null, form.value("revocation")),
                Text.of("보증서를 취소했습니다.", "The letter is revoked."));
    }

    @POST
    @Path("/changes")
    @Idempotent
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.changeFaults(),
                g -> askChange.ask(g, null, form.change()),
                Text.of("변경을 접수했습니다.", "The change is taken in."));
    }

    @POST
    @Path("/changes/{changeId}/{act: proposal|confirmation|return|refusal}")
    @Idempotent
    public Response change(
            @PathParam("id") String id,
            @PathParam("changeId") String changeId,
            @PathParam("act") String act,
            MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        UUID change = PathIds.uuid(changeId, "change");
        String field = act.equals("refusal") ? "refusal" : "answer";
        String reason = form.value(field);
        FormErrors faults = act.equals("confirmation") ? FormErrors.none() : form.textFaults(field);
        return switch (act) {
            case "proposal" ->
                    screen.act(
                            uuid(id),
                            form,
                            faults,
                            g -> decideChange.propose(g, change, null, reason),
                            PROPOSED);
            case "confirmation" ->
                    screen.act(
                            uuid(id),
                            form,
                            faults,
                            g -> decideChange.confirm(g, change, null),
                            CONFIRMED);
            case "return" ->
                    screen.act(
                            uuid(id),
                            form,
                            faults,
                            g -> decideChange.sendBack(g, change, null, reason),
                            SENT_BACK);
            default ->
                    screen.act(
                            uuid(id),
                            form,
                            faults,
                            g -> decideChange.refuse(g, change, null, reason),
                            Text.of("받아들이지 않았습니다.", "Refused."));
        };
    }

    @POST
    @Path("/claim/examination")
    @Idempotent
    public Response examine(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.examinationFaults(),
                g -> examine.propose(g, null, form.examination()),
                PROPOSED);
    }

    @POST
    @Path("/claim/examination/confirmation")
    @Idempotent
    public Response confirmExamination(@PathParam("id") String id) {
        return screen.act(
                uuid(id),
                GuaranteeForm.empty(),
                FormErrors.none(),
                g -> examine.confirm(g, null),
                CONFIRMED);
    }

    @POST
    @Path("/claim/examination/return")
    @Idempotent
    public Response returnExamination(
            @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("reason"),
                g -> examine.sendBack(g, null, form.value("reason")),
                SENT_BACK);
    }

    @POST
    @Path("/debts")
    @Idempotent
    public Response charge(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.debtFaults(),
                g ->
                        chargeDebtor.charge(
                                g, null, form.what(), form.won("debt"), form.value("debtReason")),
                Text.of("더했습니다.", "Added."));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
