package kr.jangbu.firms.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.jangbu.foundation.Text;

/** What people call the fields that a version names. */
final class FieldNames {
    /** {@code years[2025].revenue}: part, element, field of it. */
    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(.*)])?(?:\\.(\\w+))?");

    private static final Map<String, Text> NAMES =
            Map.ofEntries(
                    name("businessRegistrationNumber", "사업자등록번호", "registration number"),
                    name("name", "상호", "name"),
                    name("nameEn", "영문 상호", "name in English"),
                    name("corporateNumber", "법인등록번호", "corporate number"),
                    name("representative", "대표자", "representative"),
                    name("youthFounder", "청년 창업자", "youth founder"),
                    name("foundedOn", "설립일", "founded on"),
                    name("ksicCode", "업종", "industry"),
                    name("ksicVersion", "업종 분류 차수", "industry revision"),
                    name("region", "소재지", "seat"),
                    name("sizeClass", "기업 규모", "size"),
                    name("payoutAccount", "지급받을 계좌", "account paid to"),
                    name("moreIndustries", "그 밖의 업종", "further industry"),
                    name("sizeCertificate", "규모 확인서", "size certificate"),
                    name("documentId", "서류", "document"),
                    name("validFrom", "시작일", "valid from"),
                    name("validUntil", "만료일", "valid until"),
                    name("years", "재무", "financials"),
                    name("revenue", "매출", "revenue"),
                    name("rndSpend", "연구개발비", "R&D spend"),
                    name("employees", "직원", "employees"),
                    name("debt", "부채", "debt"),
                    name("equity", "자본", "equity"),
                    name("assets", "자산", "assets"),
                    name("relatedParties", "관계인", "related party"),
                    name("relation", "관계", "relation"),
                    name("share", "지분", "share"),
                    name("source", "출처", "source"),
                    name("accounts", "계좌", "account"),
                    name("bankCode", "은행", "bank"),
                    name("holder", "예금주", "holder"),
                    name("nameCheck", "예금주 조회", "name check"),
                    name("checkedAt", "조회 시각", "checked at"),
                    name("taxOffice", "국세청", "tax office"),
                    name("status", "사업 상태", "status"),
                    name("taxType", "과세 유형", "tax type"),
                    name("details", "진위", "details"),
                    name("askedOn", "조회일", "asked on"));

    private FieldNames() {}

    /** The path in words; a code nobody named stays as it is. */
    static Text of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Text.of(path, path);
        }
        Text part = word(parts.group(1));
        String element = parts.group(2) == null ? "" : " " + parts.group(2);
        String field = parts.group(3);
        if (field == null) {
            return Text.of(part.ko() + element, part.en() + element);
        }
        Text last = word(field);
        return Text.of(
                part.ko() + element + " " + last.ko(), part.en() + element + ": " + last.en());
    }

    private static Text word(String code) {
        return NAMES.getOrDefault(code, Text.of(code, code));
    }

    private static Map.Entry<String, Text> name(String code, String ko, String en) {
        return Map.entry(code, Text.of(ko, en));
    }
}
