package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.contracts.firms.FirmDesignated;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.CertificateContent;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.foundation.Ids;
import kr.jangbu.office.Agencies;
import kr.jangbu.programmes.DesignationRule;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Designates a firm on an award, or renews its designation: a certificate for the period, the
 * period's annual checks, and the support account filled.
 */
@ApplicationScoped
public class DesignateFirm {
    private final Designations designations;
    private final AnnualChecks checks;
    private final Certificates certificates;
    private final SupportAccount support;
    private final DesignationRules rules;
    private final Programmes programmes;
    private final Agencies agencies;
    private final Firms firms;
    private final Outbox outbox;
    private final Clock clock;

    DesignateFirm(
            Designations designations,
            AnnualChecks checks,
            Certificates certificates,
            SupportAccount support,
            DesignationRules rules,
            Programmes programmes,
            Agencies agencies,
            Firms firms,
            Outbox outbox,
            Clock clock) {
        this.designations = designations;
        this.checks = checks;
        this.certificates = certificates;
        this.support = support;
        this.rules = rules;
        this.programmes = programmes;
        this.agencies = agencies;
        this.firms = firms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An award of a designation, as the selection told it. */
    record Award(
            UUID id, UUID firmId, String programmeId, LocalDate on, @Nullable Integer months) {}

    /**
     * A firm without a designation gets one; one that has one already goes on for another period
     * after the present one. The same award counts once.
     *
     * @throws IllegalStateException for a firm or programme that is not known here
     */
    void onAward(Award award) {
        if (designations.knowsAward(award.id())) {
            return;
        }
        DesignationRule rule = rules.require(award.programmeId());
        Optional<Designation> present =
                designations.lockPresent(award.firmId(), award.programmeId());
        if (present.isPresent()) {
            Designation designation = present.get();
            designations.rememberAward(award.id(), designation.id());
            designation.renew(
                    award.id(),
                    rule.yearsOn(award.on()),
                    DesignationEvent.Act.ofTheHouse(award.on(), null));
            certify(designation, rule, award.on());
            support.open(designation, null);
        } else {
            begin(award, rule);
        }
    }

    private void begin(Award award, DesignationRule rule) {
        Integer months = award.months();
        LocalDate to =
                months == null
                        ? award.on().plusYears(rule.yearsOn(award.on())).minusDays(1)
                        : award.on().plusMonths(months).minusDays(1);
        Designation designation =
                new Designation(
                        Ids.derived(award.id(), "designation"),
                        new Designation.Basis(
                                award.firmId(),
                                award.programmeId(),
                                programme(award.programmeId()).agency(),
                                award.id(),
                                award.on()),
                        to,
                        clock.instant());
        Optional<Designation> former =
                designations.lockWithholding(award.firmId(), award.programmeId());
        UUID withheldBy = former.map(Designation::withheldBy).orElse(null);
        former.ifPresent(Designation::handOver);
        designations.persist(designation);
        designations.flush();
        designations.rememberAward(award.id(), designation.id());
        certify(designation, rule, award.on());
        support.open(designation, withheldBy);
    }

    /**
     * Goes on for another period on the same award. The last act of its transaction: it posts.
     *
     * @param day the day of the decision
     */
    void renew(Designation designation, LocalDate day, DesignationEvent.Act act) {
        DesignationRule rule = rules.require(designation.programmeId());
        designation.renew(designation.awardId(), rule.yearsOn(day), act);
        certify(designation, rule, day);
        support.open(designation, null);
    }

    private void certify(Designation designation, DesignationRule rule, LocalDate day) {
        checks.plan(designation.id(), designation.validFrom(), designation.validTo());
        FirmDetails firm =
                firms.findByIdOptional(designation.firmId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no firm " + designation.firmId() + " is registered"))
                        .details();
        Certificate certificate =
                certificates.issue(
                        designation.id(),
                        designation.period(),
                        rule.mark(),
                        new CertificateContent(
                                firm.name(),
                                firm.businessRegistrationNumber().digits(),
                                designation.programmeId(),
                                rule.title().ko(),
                                rule.title().en(),
                                agencyName(designation.agency()),
                                designation.validFrom(),
                                designation.validTo(),
                                day));
        outbox.publish(
                new FirmDesignated(
                        designation.firmId(),
                        designation.id(),
                        designation.awardId(),
                        designation.programmeId(),
                        certificate.number(),
                        designation.validFrom(),
                        designation.validTo()));
    }

    private String agencyName(String agency) {
        return agencies.find(agency).map(a -> a.name().ko()).orElse(agency);
    }

    private Programme programme(String id) {
        return programmes
                .find(id)
                .orElseThrow(() -> new IllegalStateException("there is no programme " + id));
    }
}
