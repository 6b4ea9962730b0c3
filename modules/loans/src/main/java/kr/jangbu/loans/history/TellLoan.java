package kr.jangbu.loans.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanRules;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Repayments;
import kr.jangbu.loans.Standing;
import kr.jangbu.loans.Standings;
import kr.jangbu.loans.Told;
import kr.jangbu.loans.history.Occurrence.Because;
import kr.jangbu.loans.life.Allocation;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.life.LoanEvent;
import kr.jangbu.loans.life.Movements.Movement;

/**
 * Writes down what happens to a loan and tells its life anew: its installments, repayments, state
 * and figures follow, and others hear of it. The caller holds the loan's lock, and posts what
 * {@link Told} says as its last act.
 */
@ApplicationScoped
public class TellLoan {
    private final Occurrences occurrences;
    private final Standings standings;
    private final Repayments repayments;
    private final Booked booked;
    private final LoanNews news;
    private final LoanRules rules;
    private final BusinessCalendar calendar;
    private final Today today;

    TellLoan(
            Occurrences occurrences,
            Standings standings,
            Repayments repayments,
            Booked booked,
            LoanNews news,
            LoanRules rules,
            BusinessCalendar calendar,
            Today today) {
        this.occurrences = occurrences;
        this.standings = standings;
        this.repayments = repayments;
        this.booked = booked;
        this.news = news;
        this.rules = rules;
        this.calendar = calendar;
        this.today = today;
    }

    /** Something happened to a loan that runs. */
    public Told happened(Loan loan, LoanEvent event, Because because) {
        note(loan, event, because);
        return tell(loan, today.businessDate());
    }

    /** Something happened that the loan's life will tell once it runs. */
    public void note(Loan loan, LoanEvent event, Because because) {
        int number = occurrences.of(loan.id()).size() + 1;
        occurrences.persist(new Occurrence(loan.id(), number, event, because));
    }

    /** Something that was recorded does not count. */
    public Told takenBack(Loan loan, Occurrence occurrence, String because) {
        occurrence.takeBack(because, today.businessDate());
        return tell(loan, today.businessDate());
    }

    /** A day has begun. */
    public Told tell(Loan loan, LocalDate day) {
        Standing standing = standing(loan);
        LocalDate through =
                standing.tellings() > 0 && day.isBefore(standing.toldThrough())
                        ? standing.toldThrough()
                        : day;
        Life life = life(loan, through);
        LoanState before = loan.state();
        List<Installment> fallen = loan.stand(life);
        standing.take(life, rules);
        standings.persist(standing);
        List<Allocation> applied = repayments.tell(loan.id(), life.allocations(), through);
        List<Movement> toBook = life.movements().since(booked.of(loan.id()));
        booked.add(loan.id(), toBook);
        news.fellDue(loan, fallen);
        news.applied(loan, life, applied);
        news.stands(loan, standing, before);
        return new Told(loan, life, standing.tellings(), toBook);
    }

    /** Its life through a day, as it is known; changes nothing. */
    public Life life(Loan loan, LocalDate through) {
        return Life.tell(loan.terms().life(), events(loan.id()), through, calendar);
    }

    /** What would become of it; changes nothing. */
    public Life lifeWith(Loan loan, LoanEvent event, LocalDate through) {
        List<LoanEvent> events = new ArrayList<>(events(loan.id()));
        events.add(event);
        return Life.tell(loan.terms().life(), events, through, calendar);
    }

    private List<LoanEvent> events(UUID loanId) {
        return occurrences.of(loanId).stream()
                .filter(Occurrence::counts)
                .map(Occurrence::event)
                .toList();
    }

    private Standing standing(Loan loan) {
        return standings.findByIdOptional(loan.id()).orElseGet(() -> new Standing(loan));
    }
}
