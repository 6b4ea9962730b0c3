package kr.jangbu.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.firms.FirmChanged.FinancialYear;
import kr.jangbu.contracts.firms.FirmChanged.RelatedParty;

/** What both facts about a firm's record tell: its whole state, by the same names. */
public interface FirmState extends Fact {
    UUID firmId();

    String name();

    @Nullable
    String nameEn();

    String businessRegistrationNumber();

    LocalDate foundedOn();

    String ksicCode();

    boolean capitalArea();

    String sizeClass();

    @Nullable
    Boolean youthFounder();

    boolean corporation();

    String payoutBankCode();

    String payoutAccountSealed();

    String payeeName();

    @Nullable
    List<String> ksicCodes();

    @Nullable
    LocalDate sizeValidUntil();

    @Nullable
    List<FinancialYear> financialYears();

    @Nullable
    List<RelatedParty> relatedParties();

    @Nullable
    String taxOfficeStatus();

    @Nullable
    LocalDate taxOfficeCheckedOn();

    @Nullable
    String payoutNameCheck();

    @Nullable
    Long version();
}
