package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.contracts.Nullable;
import kr.jangbu.contracts.firms.FirmChanged.FinancialYear;
import kr.jangbu.contracts.firms.FirmChanged.RelatedParty;

/**
 * A firm made itself known and its business registration number passed.
 *
 * @param businessRegistrationNumber ten digits (사업자등록번호)
 * @param ksicCode industry (한국표준산업분류), e.g. {@code 62010}
 * @param ksicVersion revision of the classification, e.g. {@code 11}
 * @param capitalArea whether its seat is in Seoul, Incheon or Gyeonggi (수도권)
 * @param sizeClass e.g. {@code MICRO}, {@code SMALL}, {@code MEDIUM}, {@code MID}, {@code LARGE};
 *     an open list
 * @param youthFounder whether its representative counts as a youth founder (청년창업자); derived, so
 *     that no birth date travels; null if nobody knows
 * @param corporation a corporation (법인), not a sole proprietor
 * @param payoutBankCode the bank that keeps the firm's account, three digits
 * @param payoutAccountSealed the account number, encrypted by the office's vault
 * @param payeeName the firm's name as its account has it
 * @param region {@code SEOUL_OVERCONCENTRATION} (수도권과밀억제권역), {@code CAPITAL_AREA} or {@code
 *     NON_CAPITAL}; this and all that follows is null in facts from before it was told
 * @param numberClass what the middle digits of the number say: {@code SOLE_TRADER}, {@code
 *     CORPORATION}, {@code NON_PROFIT}, {@code GOVERNMENT}, {@code FOREIGN}, {@code BRANCH}, {@code
 *     EXEMPT} or {@code UNKNOWN}; an open list
 * @param ksicCodes all industries, the main one first, each five digits
 * @param sizeValidFrom first day of the certificate of its size; null without one
 * @param sizeValidUntil last day of that certificate; null without one
 * @param financialYears the newest first
 * @param relatedParties owners, affiliates and others to whom it is tied, past ones too
 * @param taxOfficeStatus {@code ACTIVE}, {@code SUSPENDED}, {@code CLOSED} or {@code UNKNOWN}:
 *     never asked, or no answer
 * @param taxOfficeCheckedOn when the tax office was last asked; null for never
 * @param payoutNameCheck whether the bank names the same holder of the account: {@code MATCHES},
 *     {@code DIFFERS} or {@code UNKNOWN}
 * @param version counts the changes of the firm's record from 0: of two facts about one firm the
 *     higher one is newer
 */
public record FirmRegistered(
        UUID firmId,
        String name,
        @Nullable String nameEn,
        String businessRegistrationNumber,
        LocalDate foundedOn,
        String ksicCode,
        String ksicVersion,
        boolean capitalArea,
        String sizeClass,
        @Nullable Boolean youthFounder,
        boolean corporation,
        String payoutBankCode,
        String payoutAccountSealed,
        String payeeName,
        LocalDate registeredOn,
        @Nullable String region,
        @Nullable String numberClass,
        @Nullable List<String> ksicCodes,
        @Nullable LocalDate sizeValidFrom,
        @Nullable LocalDate sizeValidUntil,
        @Nullable List<FinancialYear> financialYears,
        @Nullable List<RelatedParty> relatedParties,
        @Nullable String taxOfficeStatus,
        @Nullable LocalDate taxOfficeCheckedOn,
        @Nullable String payoutNameCheck,
        @Nullable Long version)
        implements FirmState {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
