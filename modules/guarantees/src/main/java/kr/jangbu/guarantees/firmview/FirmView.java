package kr.jangbu.guarantees.firmview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.contracts.firms.FirmChanged;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm as far as a guarantee needs to know it. */
@Entity(name = "GuaranteeFirmView")
@Table(schema = "guarantees", name = "firm_view")
public class FirmView {
    /** Shown where no such firm is known. */
    public static final Text UNKNOWN = Text.of("–", "–");

    private static final String CONFIRMED = "MATCHES";

    @Id
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "business_number")
    private String businessNumber;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Column(name = "size_class")
    private String sizeClass;

    @Column(name = "capital_area")
    private boolean capitalArea;

    @Column(name = "youth_founder")
    private @Nullable Boolean youthFounder;

    @Column(name = "tax_office_status")
    private @Nullable String taxOfficeStatus;

    private @Nullable Long revenue;

    @Column(name = "revenue_before")
    private @Nullable Long revenueBefore;

    @Column(name = "rnd_spend")
    private @Nullable Long rndSpend;

    @Column(name = "debt_ratio")
    private @Nullable BigDecimal debtRatio;

    @Column(name = "payout_bank_code")
    private String payoutBankCode;

    @Column(name = "payout_account_sealed")
    private String payoutAccountSealed;

    @Column(name = "payee_name")
    private String payeeName;

    @Column(name = "payout_name_check")
    private @Nullable String payoutNameCheck;

    @Column(name = "firm_version")
    private @Nullable Long firmVersion;

    @SuppressWarnings("NullAway.Init")
    protected FirmView() {}

    FirmView(UUID firmId) {
        this();
        this.firmId = firmId;
    }

    /** Whether a fact says something newer than what is kept; facts of one firm may overtake. */
    boolean isOlderThan(FirmState state) {
        Long told = state.version();
        return firmVersion == null || told == null || told >= firmVersion;
    }

    /** Takes over what the latest fact says. */
    void know(FirmState known) {
        name = known.name();
        nameEn = known.nameEn();
        businessNumber = known.businessRegistrationNumber();
        foundedOn = known.foundedOn();
        sizeClass = known.sizeClass();
        capitalArea = known.capitalArea();
        youthFounder = known.youthFounder();
        taxOfficeStatus = known.taxOfficeStatus();
        payoutBankCode = known.payoutBankCode();
        payoutAccountSealed = known.payoutAccountSealed();
        payeeName = known.payeeName();
        payoutNameCheck = known.payoutNameCheck();
        firmVersion = known.version();
        knowFigures(known.financialYears());
    }

    private void knowFigures(@Nullable List<FirmChanged.FinancialYear> years) {
        FirmChanged.FinancialYear last = years == null || years.isEmpty() ? null : years.getFirst();
        revenue = last == null ? null : last.revenue();
        rndSpend = last == null ? null : last.rndSpend();
        debtRatio = last == null ? null : last.debtRatio();
        revenueBefore = years == null || years.size() < 2 ? null : years.get(1).revenue();
    }

    /** The key under which others name it among those to whom they are tied. */
    String partyKey() {
        return "brn:" + businessNumber;
    }

    /**
     * Money goes only where the bank names the firm as holder of the account.
     *
     * @throws Problem CONFLICT until it does
     */
    public void requireConfirmedHolder() {
        if (!isHolderConfirmed()) {
            throw Problem.conflict(
                            Text.of(
                                    "수취 계좌의 예금주가 확인되지 않아 환급할 수 없습니다. 기업 정보에서 예금주를 확인한 뒤 다시 요청해"
                                            + " 주십시오.",
                                    "the bank has not named the firm as holder of its account: have"
                                            + " the name checked in the firm's record, then ask"
                                            + " again"))
                    .with("payoutNameCheck", payoutNameCheck == null ? "UNKNOWN" : payoutNameCheck);
        }
    }

    public boolean isHolderConfirmed() {
        return CONFIRMED.equals(payoutNameCheck);
    }

    public UUID firmId() {
        return firmId;
    }

    /** As it is registered, and in English where it has such a name. */
    public Text name() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }

    /** Ten digits. */
    public String businessNumber() {
        return businessNumber;
    }

    public LocalDate foundedOn() {
        return foundedOn;
    }

    public boolean isLarge() {
        return sizeClass.equals("LARGE");
    }

    public boolean isInCapitalArea() {
        return capitalArea;
    }

    public boolean isYouth() {
        return Boolean.TRUE.equals(youthFounder);
    }

    /** {@code ACTIVE}, {@code SUSPENDED}, {@code CLOSED} or {@code UNKNOWN}. */
    public String taxOfficeStatus() {
        return taxOfficeStatus == null ? "UNKNOWN" : taxOfficeStatus;
    }

    public @Nullable Long revenue() {
        return revenue;
    }

    public @Nullable Long revenueBefore() {
        return revenueBefore;
    }

    public @Nullable Long rndSpend() {
        return rndSpend;
    }

    /** Debt divided by equity; null where nobody knows. */
    public @Nullable BigDecimal debtRatio() {
        return debtRatio;
    }

    public String payoutBankCode() {
        return payoutBankCode;
    }

    public String payoutAccountSealed() {
        return payoutAccountSealed;
    }

    public String payeeName() {
        return payeeName;
    }
}
