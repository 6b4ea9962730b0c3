package kr.jangbu.guarantees.follow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What banks told of the loans that are guaranteed. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {
    private static final int MOST = 500;

    /** A guarantee's, the latest first. */
    public List<Report> of(UUID guaranteeId) {
        return find("guaranteeId = ?1 order by toldAt desc, id desc", guaranteeId)
                .page(0, MOST)
                .list();
    }

    /** The last loan that the bank made on a guarantee. */
    public Optional<Report> lastLoan(UUID guaranteeId) {
        return find(
                        "guaranteeId = ?1 and kind = ?2 order by toldAt desc, id desc",
                        guaranteeId,
                        Report.Kind.EXECUTION)
                .firstResultOptional();
    }
}
