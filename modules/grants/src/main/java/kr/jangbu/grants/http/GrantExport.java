package kr.jangbu.grants.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.grants.BudgetLine;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.Returned;
import kr.jangbu.grants.Settlement;
import kr.jangbu.grants.TrailEntry;
import kr.jangbu.ledger.Entry;
import kr.jangbu.web.page.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A grant's whole trail as a workbook for an auditor: what was agreed, paid, spent, settled and
 * returned, who did it, and every ledger entry. Money in won.
 */
final class GrantExport {
    /** Whoever opens it sees which service wrote it. */
    private static final String APPLICATION = "Jangbu";

    private static final String VERSION = "1.0";

    private final Language language;

    GrantExport(Language language) {
        this.language = language;
    }

    /** Everything that goes into it. */
    record Papers(
            Grant grant, List<TrailEntry> trail, List<Returned> returns, List<Entry> entries) {}

    void write(Papers papers, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
            agreement(new Sheet(book, t("협약", "Agreement")), papers.grant());
            instalments(new Sheet(book, t("지급", "Instalments")), papers.grant());
            costs(new Sheet(book, t("비용", "Costs")), papers.grant());
            settlements(new Sheet(book, t("정산", "Settlements")), papers.grant());
            returns(new Sheet(book, t("반납", "Returns")), papers.returns());
            trail(new Sheet(book, t("이력", "Trail")), papers.trail());
            entries(new Sheet(book, t("장부", "Ledger")), papers.entries());
        }
    }

    private void agreement(Sheet sheet, Grant g) {
        sheet.row(t("번호", "Number"), g.number());
        sheet.row(t("사업", "Programme"), g.programmeId());
        sheet.row(t("기업", "Firm"), g.firmId());
        sheet.row(t("상태", "State"), language.text(g.state().label()));
        sheet.row(t("정부지원금", "State's money"), g.government());
        sheet.row(t("기업부담금", "Own contribution"), g.own());
        sheet.row(t("협약 기간", "Term"), g.agreement().startsOn(), g.agreement().endsOn());
        sheet.row(t("보존 기한", "Kept until"), g.keptUntil());
        sheet.row(t("비목", "Category"), t("협약 예산", "Planned"), t("현재 예산", "Now"));
        for (BudgetLine l : g.lines()) {
            sheet.row(l.category(), l.planned(), l.amount());
        }
    }

    private void instalments(Sheet sheet, Grant g) {
        sheet.row(
                t("회차", "No."),
                t("금액", "Amount"),
                t("상태", "State"),
                t("지급일", "Paid on"),
                t("증빙", "Evidence"));
        for (Instalment i : g.instalments()) {
            sheet.row(
                    i.number(),
                    i.amount(),
                    language.text(i.state().label()),
                    i.paidOn(),
                    String.join(", ", i.evidence().stream().map(e -> e.sha256()).toList()));
        }
    }

    private void costs(Sheet sheet, Grant g) {
        sheet.row(
                t("번호", "No."),
                t("비목", "Category"),
                t("사용일", "Incurred on"),
                t("금액", "Amount"),
                t("불인정", "Disallowed"),
                t("사유", "Reason"),
                t("상태", "State"),
                t("지급처", "Payee"),
                t("내용", "What"),
                t("증빙 번호", "Paper"),
                "SHA-256");
        for (Cost c : g.costs()) {
            sheet.row(
                    c.number(),
                    c.category(),
                    c.incurredOn(),
                    c.amount(),
                    c.disallowed(),
                    c.reason(),
                    language.text(c.state().label()),
                    c.payee(),
                    c.description(),
                    c.evidenceNumber(),
                    c.evidence().sha256());
        }
    }

    private void settlements(Sheet sheet, Grant g) {
        sheet.row(
                t("구분", "Kind"),
                t("확정일", "Settled on"),
                t("사용 인정", "Used"),
                t("불인정", "Disallowed"),
                t("미집행", "Unspent"),
                t("이자", "Interest"));
        for (Settlement s : g.settlements()) {
            sheet.row(
                    language.text(s.kind().label()),
                    s.settledOn(),
                    s.used(),
                    s.disallowed(),
                    s.unspent(),
                    s.interest());
        }
    }

    private void returns(Sheet sheet, List<Returned> returns) {
        sheet.row(
                t("입금일", "Value date"),
                t("입금", "Received"),
                t("반납 처리", "Applied"),
                t("대기", "Waiting"),
                t("수납 번호", "Receipt"));
        for (Returned r : returns) {
            sheet.row(r.valueDate(), r.received(), r.applied(), r.waiting(), r.receiptId());
        }
    }

    private void trail(Sheet sheet, List<TrailEntry> trail) {
        sheet.row(
                t("시각", "When"),
                t("행위", "What"),
                t("누가", "Who"),
                t("금액", "Amount"),
                t("대상", "About"),
                t("내용", "Note"));
        for (TrailEntry e : trail) {
            sheet.row(
                    e.at().atZone(Seoul.ZONE).toLocalDateTime(),
                    language.text(e.act().label()),
                    e.by(),
                    e.amount(),
                    e.about(),
                    e.note());
        }
    }

    private void entries(Sheet sheet, List<Entry> entries) {
        sheet.row(
                t("기록 시각", "Recorded"),
                t("효력일", "Effective"),
                t("종류", "Kind"),
                t("코드", "Code"),
                t("차변", "Debit"),
                t("대변", "Credit"),
                t("금액", "Amount"),
                "id");
        for (Entry e : entries) {
            sheet.row(
                    e.recordedAt().atZone(Seoul.ZONE).toLocalDateTime(),
                    e.effectiveOn(),
                    e.kind(),
                    e.code(),
                    e.debitAccountId(),
                    e.creditAccountId(),
                    e.amount(),
                    e.id());
        }
    }

    private String t(String ko, String en) {
        return language.t(ko, en);
    }

    /** Rows one under another. Text stays text: nothing a firm typed becomes a formula. */
    private static final class Sheet {
        private final Worksheet sheet;
        private int next;

        Sheet(Workbook book, String name) {
            sheet = book.newWorksheet(name);
        }

        void row(@Nullable Object... cells) {
            for (int column = 0; column < cells.length; column++) {
                Object cell = cells[column];
                if (cell instanceof Number number) {
                    sheet.value(next, column, number);
                } else if (cell != null) {
                    sheet.value(next, column, Objects.toString(cell));
                }
            }
            next++;
        }
    }
}
