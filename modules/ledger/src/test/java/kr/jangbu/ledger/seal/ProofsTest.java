package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Checkpoint;
import kr.jangbu.ledger.Consistency;
import kr.jangbu.ledger.Inclusion;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.Checkout;
import kr.jangbu.web.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof convinces somebody who has only the proof, the public key and common tools. */
class ProofsTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new JavaTimeModule());
    private static final SealKey KEY = SealKey.read(TestSealer.KEY, null);
    private static final UUID ID = Ids.next();

    private final TestDatabase database = TestDatabase.fresh();
    private final TestSealer sealer = new TestSealer(database);

    @TempDir Path folder;

    @BeforeEach
    void a_log_of_three_checkpoints() {
        sealer.accounts(2);
        for (int i = 0; i < 3; i++) {
            database.post(TestSealer.transfers(200, "account/0", "account/1"));
            sealer.all();
        }
    }

    @Test
    void a_transfer_is_provable_once_it_is_sealed() {
        assertInstanceOf(Inclusion.NoSuchTransfer.class, inclusion());
        post();
        assertInstanceOf(Inclusion.NotYetSealed.class, inclusion());
        sealer.all();

        Inclusion.Proof proof = proof();

        assertEquals(600, proof.leafIndex());
        assertEquals(601, proof.treeSize());
        assertTrue(proof.leaf().contains("\nid=" + ID + "\n"), proof.leaf());
        assertEquals(Hashes.hex(Hashes.leaf(proof.leaf())), proof.leafHash());
        assertTrue(
                SlowTree.isIncluded(
                        bytes(proof.leafHash()),
                        proof.leafIndex(),
                        proof.treeSize(),
                        proof.hashes().stream().map(ProofsTest::bytes).toList(),
                        bytes(proof.checkpoint().root())));
    }

    @Test
    void checkpoints_are_listed_newest_first_and_consistent() {
        Page<Checkpoint> first = checkpoints(null);
        Page<Checkpoint> second = checkpoints(first.nextCursor());
        List<Checkpoint> all = Stream.of(first, second).flatMap(p -> p.items().stream()).toList();

        assertEquals(List.of(600L, 400L, 200L), all.stream().map(Checkpoint::treeSize).toList());
        Consistency proof =
                database.inTransaction(db -> new Proofs(db, known()).consistency(600, 200))
                        .orElseThrow();
        assertTrue(
                SlowTree.isConsistent(
                        200,
                        bytes(all.get(2).root()),
                        600,
                        bytes(all.get(0).root()),
                        proof.hashes().stream().map(ProofsTest::bytes).toList()));
        assertTrue(
                database.inTransaction(db -> new Proofs(db, known()).consistency(599, 200))
                        .isEmpty());
    }

    @Test
    void a_checkpoint_names_the_key_of_its_time() {
        SealKey next =
                SealKey.read(
                        "MC4CAQAwBQYDK2VwBCIEINyMtzEZcCYwpkdyVCvrcQMZL3ASlOjIJe7OciBgPo9q", "2027");
        post();
        new TestSealer(database, next).all();

        List<Checkpoint> both =
                database.inTransaction(db ->
                                new Proofs(db, new KnownKeys(next.known(), List.of(KEY.known())))
                                        .checkpoints(2, null))
                        .items();

        assertEquals("2027", both.get(0).keyId());
        assertEquals(next.known().pem(), both.get(0).publicKey());
        assertEquals(KEY.known().id(), both.get(1).keyId());
        assertEquals(KEY.known().pem(), both.get(1).publicKey());
    }

    @Test
    void the_recipe_of_the_readme_is_convinced_by_a_proof_and_by_nothing_else() throws Exception {
        post();
        sealer.all();
        ObjectNode proof = JSON.valueToTree(proof());
        assertEquals(0, recipe(proof, KEY.known()), "the proof");

        ObjectNode otherLeaf = proof.deepCopy();
        otherLeaf.put("leaf", proof.path("leaf").asText().replace("amount=7", "amount=8"));
        assertNotEquals(0, recipe(otherLeaf, KEY.known()), "another leaf");

        ObjectNode otherPlace = proof.deepCopy();
        otherPlace.put("leafIndex", 599);
        assertNotEquals(0, recipe(otherPlace, KEY.known()), "another place");

        ObjectNode otherText = proof.deepCopy();
        ObjectNode checkpoint = (ObjectNode) otherText.path("checkpoint");
        checkpoint.put("text", checkpoint.path("text").asText().replaceFirst("Z\n$", "1Z\n"));
        assertNotEquals(0, recipe(otherText, KEY.known()), "another text");

        KnownKey otherKey =
                SealKey.read(
                                "MC4CAQAwBQYDK2VwBCIEINyMtzEZcCYwpkdyVCvrcQMZL3ASlOjIJe7OciBgPo9q",
                                null)
                        .known();
        assertNotEquals(0, recipe(proof, otherKey), "another key");
    }

    @Test
    void the_recipe_follows_paths_of_every_shape() throws Exception {
        for (int place : List.of(0, 255, 256, 511, 512, 599)) {
            UUID id =
                    sealer.ask(
                            "select id from ledger.transfer order by seq limit 1 offset " + place,
                            row -> {
                                row.next();
                                return row.getObject(1, UUID.class);
                            });
            Inclusion proof = database.inTransaction(db -> new Proofs(db, known()).inclusion(id));

            assertEquals(0, recipe(JSON.valueToTree(proof), KEY.known()), "leaf " + place);
        }
    }

    @Test
    void the_recipe_for_growth_believes_a_log_that_was_added_to_and_no_other() throws Exception {
        Page<Checkpoint> all =
                database.inTransaction(db -> new Proofs(db, known()).checkpoints(10, null));
        for (Checkpoint newer : all.items()) {
            for (Checkpoint older : all.items()) {
                if (older.treeSize() <= newer.treeSize()) {
                    assertEquals(
                            0,
                            growth(older, newer, older.treeSize()),
                            older.treeSize() + " to " + newer.treeSize());
                }
            }
        }
        Checkpoint newest = all.items().get(0);
        Checkpoint before = all.items().get(1);
        assertNotEquals(0, growth(withRootOf(before, newest), newest, before.treeSize()));
        assertNotEquals(0, growth(before, withRootOf(newest, before), before.treeSize()));
        assertNotEquals(0, growth(before, newest, newest.treeSize()), "a path for other sizes");
    }

    private static Checkpoint withRootOf(Checkpoint checkpoint, Checkpoint other) {
        return new Checkpoint(
                checkpoint.treeSize(),
                other.root(),
                checkpoint.horizon(),
                checkpoint.sealedAt(),
                checkpoint.text(),
                checkpoint.signature(),
                checkpoint.keyId(),
                checkpoint.publicKey());
    }

    private int growth(Checkpoint older, Checkpoint newer, long with) throws Exception {
        Consistency proof =
                database.inTransaction(
                                db -> new Proofs(db, known()).consistency(newer.treeSize(), with))
                        .orElseThrow();
        Files.writeString(folder.resolve("older.json"), JSON.writeValueAsString(older));
        Files.writeString(folder.resolve("newer.json"), JSON.writeValueAsString(newer));
        Files.writeString(folder.resolve("growth.json"), JSON.writeValueAsString(proof));
        return run("check-growth.sh", "older.json", "newer.json", "growth.json");
    }

    /** Returns how the script of the README ends. */
    private int recipe(ObjectNode proof, KnownKey trusted) throws Exception {
        Files.writeString(folder.resolve("proof.json"), JSON.writeValueAsString(proof));
        Files.writeString(folder.resolve("key.pem"), trusted.pem());
        return run("check-proof.sh", "proof.json", "key.pem");
    }

    private int run(String script, String... arguments) throws Exception {
        Files.writeString(folder.resolve(script), script(script));
        Process process =
                new ProcessBuilder(
                                Stream.concat(Stream.of("sh", script), Stream.of(arguments))
                                        .toList())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private static String script(String name) throws IOException {
        String readme = Files.readString(Checkout.root().resolve("modules/ledger/README.md"));
        Matcher script =
                Pattern.compile("```sh\n(# " + Pattern.quote(name) + ".*?)```", Pattern.DOTALL)
                        .matcher(readme);
        assertTrue(script.find(), "the README has no recipe");
        return script.group(1);
    }

    private void post() {
        database.post(
                Transfer.posted(ID, "account/0", "account/1", 7, "TEST", "두 줄\n\"그리고\" \\ 하나"));
    }

    private Inclusion inclusion() {
        return database.inTransaction(db -> new Proofs(db, known()).inclusion(ID));
    }

    private Inclusion.Proof proof() {
        return assertInstanceOf(Inclusion.Proof.class, inclusion());
    }

    private Page<Checkpoint> checkpoints(@org.jspecify.annotations.Nullable String cursor) {
        return database.inTransaction(db -> new Proofs(db, known()).checkpoints(2, cursor));
    }

    private static KnownKeys known() {
        return new KnownKeys(KEY.known(), List.of());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
