package kr.jangbu.ledger;

import java.util.List;

/** Whether a transfer is in the sealed log, and how one can tell. */
public sealed interface Inclusion {
    /**
     * It is: whoever hashes the leaf and follows the path arrives at the signed root.
     *
     * @param leaf all about the transfer, as text
     * @param leafHash SHA-256 of a zero byte and the leaf, hexadecimal like all hashes here
     * @param leafIndex its place in the log, from 0
     * @param treeSize of the checkpoint
     * @param hashes from the leaf's neighbour up (RFC 9162, section 2.1.3)
     */
    record Proof(
            String leaf,
            String leafHash,
            long leafIndex,
            long treeSize,
            List<String> hashes,
            Checkpoint checkpoint)
            implements Inclusion {}

    /** It is recorded, but under no signed root yet: within seconds it will be. */
    record NotYetSealed() implements Inclusion {}

    record NoSuchTransfer() implements Inclusion {}
}
