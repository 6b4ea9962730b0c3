package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Roots and proofs against the definitions of RFC 9162. */
class MerkleTreeTest {
    private static final int MOST = 300;
    private static final int LARGE = 70_000;

    private static final List<byte[]> LEAVES = new ArrayList<>();
    private static final List<List<byte[]>> COMPLETE = new ArrayList<>();
    private static final MerkleTree TREE =
            new MerkleTree((height, position) -> COMPLETE.get(height).get((int) position));

    static {
        for (int i = 0; i < LARGE; i++) {
            LEAVES.add(Hashes.leaf("leaf " + i));
        }
        COMPLETE.add(LEAVES);
        while (COMPLETE.getLast().size() > 1) {
            List<byte[]> below = COMPLETE.getLast();
            List<byte[]> level = new ArrayList<>();
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(Hashes.node(below.get(i), below.get(i + 1)));
            }
            COMPLETE.add(level);
        }
    }

    @Test
    void every_small_tree_has_the_root_of_the_definition_and_proves_every_leaf()
            throws SQLException {
        for (int size = 0; size <= MOST; size++) {
            byte[] root = TREE.root(size);
            assertArrayEquals(SlowTree.head(LEAVES.subList(0, size)), root, "size " + size);
            for (int leaf = 0; leaf < size; leaf++) {
                assertProves(leaf, size, root);
            }
        }
    }

    @Test
    void every_small_tree_is_consistent_with_every_smaller_one() throws SQLException {
        List<byte[]> roots = new ArrayList<>();
        for (int size = 0; size <= MOST; size++) {
            roots.add(TREE.root(size));
            for (int older = 1; older < size; older++) {
                List<byte[]> proof = TREE.consistency(older, size);
                assertTrue(
                        SlowTree.isConsistent(
                                older, roots.get(older), size, roots.get(size), proof),
                        older + " in " + size);
            }
            if (size > 0) {
                assertEquals(List.of(), TREE.consistency(size, size));
            }
        }
    }

    @Test
    void large_trees_too() throws SQLException {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 60; i++) {
            int size = 2 + random.nextInt(LARGE - 2);
            int older = 1 + random.nextInt(size - 1);
            byte[] root = TREE.root(size);

            assertArrayEquals(SlowTree.head(LEAVES.subList(0, size)), root, "seed " + seed);
            assertProves(random.nextInt(size), size, root);
            assertTrue(
                    SlowTree.isConsistent(
                            older, TREE.root(older), size, root, TREE.consistency(older, size)),
                    older + " in " + size);
        }
    }

    @Test
    void a_proof_proves_no_other_leaf_and_no_other_place() throws SQLException {
        byte[] root = TREE.root(100);
        List<byte[]> proof = TREE.inclusion(41, 100);

        assertFalse(SlowTree.isIncluded(LEAVES.get(42), 41, 100, proof, root));
        assertFalse(SlowTree.isIncluded(LEAVES.get(41), 42, 100, proof, root));
        assertFalse(SlowTree.isIncluded(LEAVES.get(41), 41, 100, proof, TREE.root(99)));
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThrows(IllegalArgumentException.class, () -> TREE.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> TREE.inclusion(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> TREE.consistency(6, 5));
        assertThrows(IllegalArgumentException.class, () -> TREE.consistency(0, 5));
    }

    private static void assertProves(int leaf, int size, byte[] root) throws SQLException {
        List<byte[]> proof = TREE.inclusion(leaf, size);
        assertTrue(
                SlowTree.isIncluded(LEAVES.get(leaf), leaf, size, proof, root),
                leaf + " in " + size);
    }
}
