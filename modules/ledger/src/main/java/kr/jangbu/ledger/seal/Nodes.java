package kr.jangbu.ledger.seal;

import java.sql.SQLException;

/** Where the hashes of a tree's complete subtrees come from. */
interface Nodes {
    /**
     * @param height 0: a leaf; else the subtree over {@code 2^height} leaves
     * @param position counted in subtrees of this height, from the left
     */
    byte[] complete(int height, long position) throws SQLException;
}
