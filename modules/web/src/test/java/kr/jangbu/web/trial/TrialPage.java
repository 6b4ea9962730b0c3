package kr.jangbu.web.trial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.page.ActingFor;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** A page with everything on it, and a form. */
@Path("/trial")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class TrialPage {
    /** A programme's figures. */
    public record Programme(
            Text name, long announced, long appropriated, long granted, long paid) {}

    /** What a person typed, as typed. */
    public record Entered(String amount, String purpose) {}

    @CheckedTemplate(basePath = "trial")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance everything(
                Entered entered,
                FormErrors errors,
                List<Finding> findings,
                List<Programme> programmes,
                LocalDate day,
                Instant moment);
    }

    private final Pages pages;
    private final Things things;

    TrialPage(Pages pages, Things things) {
        this.pages = pages;
        this.things = things;
    }

    @GET
    public Response show() {
        return pages.show(page(new Entered("", ""), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response send(
            @FormParam("amount") @Nullable String amount,
            @FormParam("purpose") @Nullable String purpose) {
        if (amount == null || !amount.matches("[0-9]{1,15}")) {
            FormErrors errors =
                    FormErrors.none()
                            .add(
                                    "amount",
                                    Text.of("금액을 숫자로 입력해 주십시오", "Enter the amount in digits"));
            Entered entered =
                    new Entered(amount == null ? "" : amount, purpose == null ? "" : purpose);
            return pages.show(Pages.INVALID, page(entered, errors));
        }
        things.add(String.valueOf(purpose), Long.parseLong(amount));
        return pages.seeOther("/trial", Text.of("신청을 접수했습니다", "The application was received"));
    }

    private static TemplateInstance page(Entered entered, FormErrors errors) {
        return Templates.everything(
                entered,
                errors,
                FINDINGS,
                PROGRAMMES,
                LocalDate.of(2026, 1, 15),
                Instant.parse("2026-01-15T00:30:00Z"));
    }

    private static final List<Finding> FINDINGS =
            List.of(
                    new Finding(
                            "TAX_ARREARS",
                            Severity.BLOCK,
                            Text.of(
                                    "국세 체납이 있는 기업은 신청할 수 없습니다.",
                                    "A firm with tax arrears cannot apply."),
                            "중진공 공고 2026-464 III-3"),
                    new Finding(
                            "DEBT_RATIO",
                            Severity.NEEDS_REVIEW,
                            Text.of(
                                    "부채비율이 500%를 넘어 심사가 필요합니다.",
                                    "The debt ratio is above 500 %: a person must judge."),
                            "공고 2026-464 III-4"),
                    new Finding(
                            "CREDIT_GRADE",
                            Severity.UNKNOWN,
                            Text.of("신용등급 자료가 없습니다.", "There is no credit grade on file."),
                            "공고 2026-464 IV-1"),
                    new Finding(
                            "SAME_PURPOSE",
                            Severity.WARN,
                            Text.of(
                                    "같은 용도의 다른 신청이 있습니다.",
                                    "Another application has the same purpose."),
                            "내부 지침 2-1"),
                    new Finding(
                            "FIRM_AGE",
                            Severity.INFO,
                            Text.of("업력 7년 미만입니다.", "The firm is younger than seven years."),
                            "공고 2026-464 II-1"));

    private static final List<Programme> PROGRAMMES =
            List.of(
                    new Programme(
                            Text.of("중소기업 유동성 공급", "SME liquidity"),
                            9_800_000_000_000L,
                            6_000_000_000_000L,
                            3_120_000_000_000L,
                            2_045_300_000_000L),
                    new Programme(
                            Text.of("혁신성장 분야", "Innovative growth"),
                            5_700_000_000_000L,
                            3_200_000_000_000L,
                            1_800_000_000_000L,
                            900_000_000_000L),
                    new Programme(
                            Text.of("AI 집중펀드", "AI fund"),
                            3_000_000_000_000L,
                            1_500_000_000_000L,
                            400_000_000_000L,
                            120_000_000_000L),
                    new Programme(
                            Text.of("GPU 확보", "GPUs"),
                            800_000_000_000L,
                            800_000_000_000L,
                            512_000_000_000L,
                            300_000_000_000L));

    /** For everyone, for startups and for officers. */
    @ApplicationScoped
    public static class TrialNav implements Navigation {
        @Override
        public List<NavEntry> entries() {
            return List.of(
                    NavEntry.of("/figures", Text.of("지원 현황", "Figures"), 10),
                    NavEntry.of("/trial", Text.of("융자 신청", "Apply for a loan"), 20, "startup"),
                    NavEntry.of("/queue", Text.of("심사 대기", "Queue"), 30, "officer"));
        }
    }

    @Singleton
    static class HanbitOwner implements ActingFor {
        @Override
        public Optional<Text> line() {
            return Optional.of(Text.of("(주)한빛에이아이 대표", "Hanbit AI, owner"));
        }

        @Override
        public Optional<String> switchHref() {
            return Optional.of("/acting-for");
        }
    }

    @Singleton
    static class FixedToday implements Today {
        @Override
        public LocalDate businessDate() {
            return LocalDate.of(2026, 1, 15);
        }
    }
}
