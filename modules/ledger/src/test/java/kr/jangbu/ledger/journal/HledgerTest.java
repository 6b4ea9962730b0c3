package kr.jangbu.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Journal.Excerpt;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance.Totals;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.RandomBooks;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.HledgerProgram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** hledger itself reads what we write, finds nothing to object to, and comes to our balances. */
class HledgerTest {
    private static final long SEED = Long.getLong("jangbu.ledger.seed", System.nanoTime());

    /** Whatever hledger might take for something else. */
    private static final List<Account> ACCOUNTS =
            List.of(
                    won("ceiling:youth:2026"),
                    won("ceiling:youth:2026:used"),
                    won("two  spaces"),
                    won("; comment"),
                    won("(virtual)"),
                    won("[balanced]"),
                    won(" leading and trailing "),
                    won(":colons::everywhere:"),
                    won("held"),
                    won("held:%68eld"),
                    won("%68eld"),
                    won("한도:청년 창업\n줄"),
                    won("* 100 KRW = @ 2026-01-01 \u001f\t\u3000😀"),
                    account("gpu:site", Unit.GPU_SECOND),
                    account("gpu:firm", Unit.GPU_SECOND),
                    account("seat", Unit.SEAT),
                    account("seat:taken", Unit.SEAT));

    private static final RandomBooks BOOKS = new RandomBooks(SEED, ACCOUNTS);
    private static final TestDatabase DATABASE = BOOKS.database();

    @TempDir private static Path folder;

    private static Account won(String id) {
        return account(id, Unit.KRW);
    }

    private static Account account(String id, Unit unit) {
        return new Account(id, unit, Constraint.NONE);
    }

    @BeforeAll
    static void fill() {
        BOOKS.post(60);
        created(
                Transfer.posted(
                                Ids.next(),
                                "held",
                                "(virtual)",
                                Long.MAX_VALUE - 1_000_000,
                                "; ) | code",
                                "= subject, with: 「all」\n")
                        .effectiveOn(LocalDate.of(1900, 1, 1)));
        created(
                Transfer.posted(Ids.next(), "[balanced]", "(virtual)", 0, ")", "  ")
                        .effectiveOn(LocalDate.of(2199, 12, 31)));
        created(
                Transfer.pending(Ids.next(), "gpu:site", "gpu:firm", 7, "HOLD", "x")
                        .timeout(3_600)
                        .effectiveOn(LocalDate.of(2199, 3, 1)));
        BOOKS.post(20).letHoldsEnd();
    }

    private static void created(Transfer transfer) {
        assertEquals(Result.CREATED, DATABASE.post(transfer).result());
    }

    @Test
    void the_whole_journal_is_in_order_and_comes_to_our_balances() throws Exception {
        Path journal = write(new Excerpt(null, null, null));

        assertEquals("", hledger(journal, "check", "--strict"));
        assertEquals(ours(standing(null)), balances(journal), () -> "seed " + SEED);
        assertEquals(
                BOOKS.facts().stream().map(fact -> fact.id().toString()).toList(), ids(journal));
    }

    @Test
    void debits_and_credits_add_up_to_the_trial_balance() throws Exception {
        Path journal = write(new Excerpt(null, null, Unit.KRW));
        Totals trial =
                DATABASE.inTransaction(db -> new Balances(db).trial(null, Unit.KRW, null))
                        .totals()
                        .getFirst();

        assertEquals(trial.debitsPosted(), sum(balances(journal, "--real", "amt:>0")));
        assertEquals(trial.creditsPosted().negate(), sum(balances(journal, "--real", "amt:<0")));
        assertEquals(BigInteger.ZERO, sum(balances(journal, "held:")));
    }

    @Test
    void without_what_is_held_it_comes_to_what_is_posted() throws Exception {
        Path journal = write(new Excerpt(null, null, null));

        Map<String, BigInteger> posted = ours(standing(null));
        posted.keySet().removeIf(name -> name.startsWith("held:"));
        assertEquals(posted, balances(journal, "--real"));
        assertEquals(posted, balances(journal, "--cleared"));
    }

    @Test
    void cut_anywhere_it_begins_with_what_stood_then() throws Exception {
        List<RandomBooks.Fact> facts = BOOKS.facts();
        for (int part = 1; part < 8; part++) {
            Instant from = facts.get(part * facts.size() / 9).recordedAt();
            Instant to = facts.get((part + 1) * facts.size() / 9).recordedAt();
            Path journal = write(new Excerpt(from, to, null));

            assertEquals("", hledger(journal, "check", "--strict"));
            assertEquals(
                    ours(standing(to.minus(1, ChronoUnit.MICROS))),
                    balances(journal),
                    () -> "seed " + SEED);
        }
    }

    @Test
    void holds_that_ended_unrecorded_are_given_back_by_the_end() throws Exception {
        Instant afterAll = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        Path journal = write(new Excerpt(null, afterAll, null));

        assertEquals("", hledger(journal, "check", "--strict"));
        assertEquals(ours(standing(afterAll.minus(1, ChronoUnit.MICROS))), balances(journal));
        String text = Files.readString(journal);
        assertTrue(text.contains("; endedAt:"));
        assertTrue(
                Pattern.compile("(?m)^2199-03-01=\\S+ ! \\(HOLD\\) x\n    ; endedAt:")
                        .matcher(text)
                        .find(),
                "a hold that does not count yet does not end to count before it does");
    }

    @Test
    void a_journal_of_one_unit_has_its_accounts_and_no_others() throws Exception {
        Path journal = write(new Excerpt(null, null, Unit.GPU_SECOND));

        assertEquals("", hledger(journal, "check", "--strict"));
        Map<String, BigInteger> expected = ours(standing(null));
        expected.keySet().removeIf(name -> !name.contains("gpu:"));
        assertEquals(expected, balances(journal));
        assertEquals(
                "gpu:firm\ngpu:site\nheld:gpu:firm\nheld:gpu:site\n",
                hledger(journal, "accounts", "--declared")
                        .lines()
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void empty_books_make_a_journal_too() throws Exception {
        Instant before = Instant.parse("1990-01-01T00:00:00Z");

        Path journal = write(new Excerpt(before.minusSeconds(1), before, null));

        assertEquals("", hledger(journal, "check", "--strict"));
        assertEquals(Map.of(), balances(journal));
    }

    private static Path write(Excerpt excerpt) throws SQLException, IOException {
        Path file = folder.resolve("of-" + Ids.next() + ".journal");
        try (Connection db = DATABASE.connect();
                OutputStream out = Files.newOutputStream(file)) {
            db.setAutoCommit(false);
            try (Statement statement = db.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            new HledgerJournal(db, excerpt, out).write();
            db.rollback();
        }
        return file;
    }

    private static List<String> ids(Path journal) throws IOException {
        Pattern tag = Pattern.compile("^ +; id:([0-9a-f-]+),", Pattern.MULTILINE);
        return tag.matcher(Files.readString(journal)).results().map(m -> m.group(1)).toList();
    }

    private static BigInteger sum(Map<String, BigInteger> balances) {
        return balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String hledger(Path journal, String... arguments)
            throws IOException, InterruptedException {
        return HledgerProgram.on(journal).run(arguments);
    }

    private static Map<String, BigInteger> balances(Path journal, String... options)
            throws IOException, InterruptedException {
        return HledgerProgram.on(journal).balances(options);
    }

    private static Map<String, BigInteger> ours(Collection<Balance> balances) {
        Map<String, BigInteger> sums = new HashMap<>();
        for (Balance b : balances) {
            sums.put(
                    Names.account(b.id()),
                    BigInteger.valueOf(b.debitsPosted() - b.creditsPosted()));
            sums.put(
                    Names.held(b.id()), BigInteger.valueOf(b.debitsPending() - b.creditsPending()));
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static Collection<Balance> standing(@Nullable Instant asOf) {
        List<String> ids = ACCOUNTS.stream().map(Account::id).toList();
        return DATABASE.inTransaction(db -> new Balances(db).read(ids, asOf)).values();
    }
}
