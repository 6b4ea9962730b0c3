package kr.jangbu.events;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.foundation.Ids;

/** Facts about no particular loan. */
public final class TestFacts {
    private static final UUID FIRM = Ids.next();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private TestFacts() {}

    /** One of many in a row; the number tells the order. */
    public static InstallmentFellDue installment(UUID loan, int number) {
        return new InstallmentFellDue(loan, FIRM, "kosme-youth-startup", number, DAY, 1, 1, 1);
    }

    public static LoanCancelled cancelled(UUID loan, String reason) {
        return new LoanCancelled(loan, FIRM, "kosme-youth-startup", 0, reason, DAY);
    }
}
