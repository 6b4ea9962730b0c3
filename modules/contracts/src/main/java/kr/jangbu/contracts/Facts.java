package kr.jangbu.contracts;

import java.util.List;
import kr.jangbu.contracts.banks.InstructionReady;
import kr.jangbu.contracts.banks.PaymentRejected;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.contracts.banks.ReceiptReversed;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.contracts.firms.DesignationReinstated;
import kr.jangbu.contracts.firms.DesignationSuspended;
import kr.jangbu.contracts.firms.FirmChanged;
import kr.jangbu.contracts.firms.FirmDesignated;
import kr.jangbu.contracts.firms.FirmRegistered;
import kr.jangbu.contracts.grants.GrantAgreed;
import kr.jangbu.contracts.grants.GrantClosed;
import kr.jangbu.contracts.grants.GrantInstalmentPaid;
import kr.jangbu.contracts.grants.GrantPaymentRequested;
import kr.jangbu.contracts.grants.GrantReturnApplied;
import kr.jangbu.contracts.grants.GrantSettled;
import kr.jangbu.contracts.guarantees.GuaranteeAccidentNotified;
import kr.jangbu.contracts.guarantees.GuaranteeApplied;
import kr.jangbu.contracts.guarantees.GuaranteeApproved;
import kr.jangbu.contracts.guarantees.GuaranteeCancelled;
import kr.jangbu.contracts.guarantees.GuaranteeClaimed;
import kr.jangbu.contracts.guarantees.GuaranteeContracted;
import kr.jangbu.contracts.guarantees.GuaranteeEnded;
import kr.jangbu.contracts.guarantees.GuaranteeExposureChanged;
import kr.jangbu.contracts.guarantees.GuaranteeLetterIssued;
import kr.jangbu.contracts.guarantees.GuaranteeMoneyApplied;
import kr.jangbu.contracts.guarantees.GuaranteeNormalised;
import kr.jangbu.contracts.guarantees.GuaranteePaymentRequested;
import kr.jangbu.contracts.guarantees.GuaranteeRejected;
import kr.jangbu.contracts.guarantees.GuaranteeSubrogated;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.contracts.loans.LoanActivated;
import kr.jangbu.contracts.loans.LoanAgreed;
import kr.jangbu.contracts.loans.LoanApplied;
import kr.jangbu.contracts.loans.LoanApproved;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.contracts.loans.LoanDecisionProposed;
import kr.jangbu.contracts.loans.LoanPaidOff;
import kr.jangbu.contracts.loans.LoanPaymentRefused;
import kr.jangbu.contracts.loans.LoanRejected;
import kr.jangbu.contracts.loans.LoanReopened;
import kr.jangbu.contracts.loans.LoanStandingChanged;
import kr.jangbu.contracts.loans.PaymentRequested;
import kr.jangbu.contracts.loans.RepaymentApplied;
import kr.jangbu.contracts.programmes.AppropriationConfirmed;
import kr.jangbu.contracts.programmes.TermsChanged;
import kr.jangbu.contracts.selection.ApplicationSubmitted;
import kr.jangbu.contracts.selection.ApplicationWithdrawn;
import kr.jangbu.contracts.selection.AwardEnded;
import kr.jangbu.contracts.selection.AwardGranted;
import kr.jangbu.contracts.selection.CallPublished;

/** Every fact there is, in reading order. A test refuses a record that is missing here. */
public final class Facts {
    public static final List<Class<? extends Fact>> ALL =
            List.of(
                    AppropriationConfirmed.class,
                    TermsChanged.class,
                    CallPublished.class,
                    ApplicationSubmitted.class,
                    ApplicationWithdrawn.class,
                    AwardGranted.class,
                    AwardEnded.class,
                    FirmRegistered.class,
                    FirmChanged.class,
                    FirmDesignated.class,
                    DesignationSuspended.class,
                    DesignationReinstated.class,
                    DesignationEnded.class,
                    LoanApplied.class,
                    LoanDecisionProposed.class,
                    LoanApproved.class,
                    LoanRejected.class,
                    LoanReopened.class,
                    LoanCancelled.class,
                    LoanAgreed.class,
                    PaymentRequested.class,
                    LoanActivated.class,
                    LoanPaymentRefused.class,
                    InstallmentFellDue.class,
                    RepaymentApplied.class,
                    LoanPaidOff.class,
                    LoanStandingChanged.class,
                    GuaranteeApplied.class,
                    GuaranteeApproved.class,
                    GuaranteeRejected.class,
                    GuaranteeCancelled.class,
                    GuaranteeContracted.class,
                    GuaranteeLetterIssued.class,
                    GuaranteeExposureChanged.class,
                    GuaranteeAccidentNotified.class,
                    GuaranteeNormalised.class,
                    GuaranteeClaimed.class,
                    GuaranteePaymentRequested.class,
                    GuaranteeSubrogated.class,
                    GuaranteeMoneyApplied.class,
                    GuaranteeEnded.class,
                    GrantAgreed.class,
                    GrantPaymentRequested.class,
                    GrantInstalmentPaid.class,
                    GrantSettled.class,
                    GrantReturnApplied.class,
                    GrantClosed.class,
                    InstructionReady.class,
                    PaymentSettled.class,
                    PaymentRejected.class,
                    ReceiptRecorded.class,
                    ReceiptReversed.class);

    private Facts() {}

    /** The topics on which they travel, one per publisher. */
    public static List<String> topics() {
        return ALL.stream().map(fact -> FactName.of(fact).topic()).distinct().sorted().toList();
    }
}
