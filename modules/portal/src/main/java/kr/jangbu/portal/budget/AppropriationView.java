package kr.jangbu.portal.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A budget document that gave a programme money, as it was announced to the portal. */
@Entity
@Table(schema = "portal", name = "appropriation")
public class AppropriationView {
    @Id
    @Column(name = "appropriation_id")
    private UUID appropriationId;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "budget_year")
    private int budgetYear;

    private long amount;
    private String document;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    @SuppressWarnings("NullAway.Init")
    protected AppropriationView() {}

    AppropriationView(
            UUID appropriationId,
            String programmeId,
            int budgetYear,
            long amount,
            String document,
            LocalDate confirmedOn) {
        this.appropriationId = appropriationId;
        this.programmeId = programmeId;
        this.budgetYear = budgetYear;
        this.amount = amount;
        this.document = document;
        this.confirmedOn = confirmedOn;
    }

    public String programmeId() {
        return programmeId;
    }

    public long amount() {
        return amount;
    }

    /** Name and number of the budget document. */
    public String document() {
        return document;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }
}
