package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.letter.PrintLetter;
import kr.jangbu.guarantees.money.MoneyIn;
import kr.jangbu.guarantees.money.MoneysIn;
import kr.jangbu.ledger.Entry;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** What came in for a guarantee, and every ledger entry behind its figures. */
@Path("/api/v1/guarantees/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class GuaranteeBooksResource {
    public record GuaranteeEntry(
            UUID id,
            String kind,
            String debitAccountId,
            String creditAccountId,
            long amount,
            @Nullable UUID pendingId,
            String code,
            @Nullable String subject,
            LocalDate effectiveOn,
            Instant recordedAt) {
        static GuaranteeEntry of(Entry e) {
            return new GuaranteeEntry(
                    e.id(),
                    e.kind().name(),
                    e.debitAccountId(),
                    e.creditAccountId(),
                    e.amount(),
                    e.pendingId(),
                    e.code(),
                    e.subject(),
                    e.effectiveOn(),
                    e.recordedAt());
        }
    }

    public record GuaranteeEntries(List<GuaranteeEntry> items) {}

    /** {@code waiting}: what nothing was due for afterwards. */
    public record MoneyAnswer(
            UUID id,
            @Nullable UUID receiptId,
            String purpose,
            long received,
            long applied,
            long waiting,
            LocalDate valueDate) {
        static MoneyAnswer of(MoneyIn m) {
            return new MoneyAnswer(
                    m.id(),
                    m.receiptId(),
                    m.purpose(),
                    m.received(),
                    m.applied(),
                    m.waiting(),
                    m.valueDate());
        }
    }

    public record MoneysAnswer(List<MoneyAnswer> items) {}

    /** What a limit would still cover, in won. */
    public record HeadroomAnswer(List<GuaranteeAccounts.Headroom> items) {}

    private final VisibleGuarantees visible;
    private final GuaranteeAccounts accounts;
    private final MoneysIn moneys;
    private final PrintLetter printLetter;
    private final Caller caller;
    private final Today today;

    GuaranteeBooksResource(
            VisibleGuarantees visible,
            GuaranteeAccounts accounts,
            MoneysIn moneys,
            PrintLetter printLetter,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.accounts = accounts;
        this.moneys = moneys;
        this.printLetter = printLetter;
        this.caller = caller;
        this.today = today;
    }

    /** Every ledger entry about the guarantee, newest first. */
    @GET
    @Path("/entries")
    public GuaranteeEntries entries(@PathParam("id") String id) {
        return new GuaranteeEntries(
                accounts.entries(guarantee(id)).stream().map(GuaranteeEntry::of).toList());
    }

    /** What came in, the earliest first. */
    @GET
    @Path("/receipts")
    public MoneysAnswer receipts(@PathParam("id") String id) {
        return new MoneysAnswer(
                moneys.of(guarantee(id).id()).stream().map(MoneyAnswer::of).toList());
    }

    /** The limits on which it draws, and what each leaves; the first that says no binds. */
    @GET
    @Path("/headroom")
    public HeadroomAnswer headroom(@PathParam("id") String id) {
        Guarantee g = guarantee(id);
        boolean all = !caller.has(Role.STARTUP);
        return new HeadroomAnswer(
                accounts.headroom(g, today.businessDate()).stream()
                        .filter(room -> all || !room.isOfOther(g.firmId()))
                        .toList());
    }

    /** The letter in its latest version, to print. */
    @GET
    @Path("/letter")
    @Produces(MediaType.WILDCARD)
    public Response letter(@PathParam("id") String id) {
        return printLetter.answer(guarantee(id).id());
    }

    private Guarantee guarantee(String id) {
        return visible.require(PathIds.uuid(id, "guarantee"));
    }
}
