package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Seeds;
import kr.jangbu.testing.Servers;
import org.junit.jupiter.api.Test;

/**
 * A call with many applications, five sheets each, is ranked in one request, and how long that took
 * is told. One application goes the whole way; the others are its copies, made in the database. Not
 * a timed test; {@code -Djangbu.applications=10000} for the ten thousand.
 */
class LargeCallTest {
    private static final int APPLICATIONS =
            Integer.getInteger("jangbu.applications", Seeds.cases(100, 10_000));
    private static final int REVIEWERS = 300;
    private static final int SEATS = 100;
    private static final Duration TO_APPLY = Duration.ofSeconds(4);

    private static final List<String> COPIES =
            List.of(
                    """
                    insert into selection.reviewer
                    select ('00000000-0000-4000-8001-' || lpad(n::text, 12, '0'))::uuid,
                           person || '-copy' || n, name || n, agency, profile, most_readings, state,
                           registered_by, registered_at, version
                    from selection.reviewer, generate_series(1, %2$d) n where id = '%3$s'
                    """,
                    """
                    insert into selection.firm_view
                    select gen_random_uuid(), name || n, name_en, 'copy' || n, founded_on,
                           ksic_code, size_class, n %% 2 = 0, n %% 3 = 0, corporation, figures,
                           firm_version
                    from selection.firm_view, generate_series(2, %1$d) n where firm_id = '%4$s'
                    """,
                    """
                    insert into selection.application
                    select gen_random_uuid(), 'COPY-' || c.business_number, call_id, programme_id,
                           agency, c.firm_id, state, content, content_sha256, submissions,
                           call_version, submitted_sha256, submitted_at, created_by, created_at,
                           saved_at, reason, blocks, unresolved, version, award_id, excluded_by,
                           appeal_until
                    from selection.application, selection.firm_view c
                    where id = '%5$s' and c.business_number like 'copy%%'
                    """,
                    """
                    insert into selection.review
                    select gen_random_uuid(), r.call_id, a.id,
                           ('00000000-0000-4000-8001-'
                            || lpad((1 + (a.n * 7 + k * 61) %% %2$d)::text, 12, '0'))::uuid,
                           r.run_id, r.state,
                           jsonb_set(r.sheet, '{marks,TECHNOLOGY,points}',
                                     to_jsonb(20 + (a.n * 31 + k * 17) %% 201 / 10.0)),
                           r.assigned_at, r.saved_at, r.submitted_at, r.reason, r.version
                    from selection.review r,
                         (select id, row_number() over (order by id) n
                          from selection.application where call_id = '%6$s') a,
                         generate_series(1, 5) k
                    where r.application_id = '%5$s'
                    """);

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);

    @Test
    void many_applications_are_ranked_in_one_request() throws SQLException {
        int year = ThreadLocalRandom.current().nextInt(2100, 2200);
        desk.grantSeats(year, SEATS);
        Scenario.Firm firm = house.firm();
        String call = desk.openForPanel(year, SEATS, 1, TO_APPLY);
        String application = desk.saved(firm, call);
        desk.submit(firm, application);
        desk.awaitClosed(call);
        desk.admit(application);
        String reviewer = scored(call);
        copy(reviewer, firm.id(), application, call);

        String ranking = "/api/v1/calls/" + call + "/ranking";
        for (String round : List.of("the first time", "again")) {
            long began = System.nanoTime();
            var answer = desk.officer().post(ranking).statusCode(200);
            System.out.printf(
                    "%,d applications ranked %s within %d ms%n",
                    APPLICATIONS, round, (System.nanoTime() - began) / 1_000_000);
            answer.body("counts.applications", equalTo(APPLICATIONS));
            desk.officer().post(ranking + "/reopening").statusCode(204);
        }
    }

    /** Gives the reviewer's id. */
    private String scored(String call) {
        String id = desk.reviewer("demo-reviewer");
        String panel = "/api/v1/calls/" + call + "/panel/";
        desk.officer().post(panel + "members", Map.of("reviewerIds", List.of(id))).statusCode(200);
        desk.officer().post(panel + "assignment").statusCode(200);
        Client reviewer = house.as("demo-reviewer");
        String review =
                desk.officer()
                        .get("/api/v1/reviews?callId=" + call)
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        reviewer.put("/api/v1/reviews/" + review + "/sheet", CallDesk.sheet("30", true))
                .statusCode(200);
        reviewer.post("/api/v1/reviews/" + review + "/submission").statusCode(200);
        return id;
    }

    private static void copy(String... ids) throws SQLException {
        Servers.Postgres server = Servers.postgres();
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(server.port(), Servers.database("service").name());
        try (Connection books =
                DriverManager.getConnection(url, server.superuser(), server.superuserPassword())) {
            for (String copy : COPIES) {
                String text =
                        copy.formatted(APPLICATIONS, REVIEWERS, ids[0], ids[1], ids[2], ids[3]);
                try (PreparedStatement statement = books.prepareStatement(text)) {
                    statement.execute();
                }
            }
            try (PreparedStatement statement = books.prepareStatement("analyze")) {
                statement.execute();
            }
        }
    }
}
