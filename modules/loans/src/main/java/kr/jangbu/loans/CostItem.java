package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The one thing the firm wants paid, named by its evidence (견적서, 계약서, 세금계산서 번호), so that two
 * programmes cannot pay for it twice.
 */
@Embeddable
public class CostItem {
    @Column(name = "cost_evidence")
    private String evidenceNumber;

    @Column(name = "cost_description")
    private String description;

    /** In won. */
    @Column(name = "cost")
    private long cost;

    @SuppressWarnings("NullAway.Init")
    protected CostItem() {}

    public CostItem(String evidenceNumber, String description, long cost) {
        this.evidenceNumber = evidenceNumber;
        this.description = description;
        this.cost = cost;
    }

    public String evidenceNumber() {
        return evidenceNumber;
    }

    public String description() {
        return description;
    }

    public long cost() {
        return cost;
    }
}
