package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

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
        LocalDate registeredOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
