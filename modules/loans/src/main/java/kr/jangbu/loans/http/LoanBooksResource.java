package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Entry;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Repayment;
import kr.jangbu.loans.Repayments;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.disburse.Drawdown;
import kr.jangbu.loans.disburse.Drawdowns;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** A loan's plan, its repayments and every ledger entry behind its figures. */
@Path("/api/v1/loans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class LoanBooksResource {
    public record InstallmentAnswer(
            int number,
            LocalDate dueOn,
            int days,
            long principal,
            long interest,
            long total,
            long outstandingAfter,
            long paid) {
        static InstallmentAnswer of(Installment i) {
            return new InstallmentAnswer(
                    i.number(),
                    i.dueOn(),
                    i.days(),
                    i.principal(),
                    i.interest(),
                    i.total(),
                    i.outstandingAfter(),
                    i.paid());
        }
    }

    public record Totals(long principal, long interest, long total) {}

    public record ScheduleAnswer(List<InstallmentAnswer> installments, Totals totals) {}

    public record RepaymentAnswer(
            UUID id,
            @Nullable UUID receiptId,
            long received,
            long costs,
            long defaultInterest,
            long interest,
            long principal,
            long recovered,
            long unapplied,
            LocalDate valueDate,
            LocalDate appliedOn) {
        static RepaymentAnswer of(Repayment r) {
            return new RepaymentAnswer(
                    r.id(),
                    r.receiptId(),
                    r.received(),
                    r.costs(),
                    r.defaultInterest(),
                    r.interest(),
                    r.principal(),
                    r.recovered(),
                    r.unapplied(),
                    r.valueDate(),
                    r.appliedOn());
        }
    }

    public record RepaymentsAnswer(List<RepaymentAnswer> items) {}

    public record EntryAnswer(
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
        static EntryAnswer of(Entry e) {
            return new EntryAnswer(
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

    public record DrawdownAnswer(
            int number,
            UUID paymentId,
            long amount,
            String state,
            LocalDate requestedOn,
            @Nullable LocalDate settledOn,
            @Nullable String refusal,
            List<UUID> evidence) {
        static DrawdownAnswer of(Drawdown d) {
            return new DrawdownAnswer(
                    d.number(),
                    d.paymentId(),
                    d.amount(),
                    d.state().name(),
                    d.requestedOn(),
                    d.settledOn(),
                    d.refusal(),
                    d.evidence());
        }
    }

    /**
     * In which parts the money was drawn.
     *
     * @param undrawn won that can still be drawn
     */
    public record DrawdownsAnswer(long undrawn, List<DrawdownAnswer> items) {}

    public record EntriesAnswer(List<EntryAnswer> items) {}

    private final VisibleLoans visible;
    private final Drawdowns drawdowns;
    private final Repayments repayments;
    private final LoanAccounts accounts;

    LoanBooksResource(
            VisibleLoans visible,
            Drawdowns drawdowns,
            Repayments repayments,
            LoanAccounts accounts) {
        this.visible = visible;
        this.drawdowns = drawdowns;
        this.repayments = repayments;
        this.accounts = accounts;
    }

    /** Empty until the bank has paid: only then is the schedule fixed. */
    @GET
    @Path("/schedule")
    public ScheduleAnswer schedule(@PathParam("id") String id) {
        List<Installment> plan = loan(id).installments();
        long principal = plan.stream().mapToLong(Installment::principal).sum();
        long interest = plan.stream().mapToLong(Installment::interest).sum();
        return new ScheduleAnswer(
                plan.stream().map(InstallmentAnswer::of).toList(),
                new Totals(principal, interest, Math.addExact(principal, interest)));
    }

    @GET
    @Path("/drawdowns")
    public DrawdownsAnswer drawdowns(@PathParam("id") String id) {
        Loan loan = loan(id);
        return new DrawdownsAnswer(
                loan.undrawn(), drawdowns.of(loan.id()).stream().map(DrawdownAnswer::of).toList());
    }

    @GET
    @Path("/repayments")
    public RepaymentsAnswer repayments(@PathParam("id") String id) {
        return new RepaymentsAnswer(
                repayments.of(loan(id).id()).stream().map(RepaymentAnswer::of).toList());
    }

    /** Every ledger entry about the loan, newest first. */
    @GET
    @Path("/entries")
    public EntriesAnswer entries(@PathParam("id") String id) {
        return new EntriesAnswer(accounts.entries(loan(id)).stream().map(EntryAnswer::of).toList());
    }

    private Loan loan(String id) {
        return visible.require(PathIds.uuid(id, "loan"));
    }
}
