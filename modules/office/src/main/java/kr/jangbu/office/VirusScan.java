package kr.jangbu.office;

import kr.jangbu.foundation.Text;

/** Looks for malicious content before it is kept. */
public interface VirusScan {
    /** What a scan found. */
    enum Verdict {
        /** A scanner looked at it and found nothing. */
        CLEAN("바이러스 검사함", "Scanned for viruses"),
        /** No scanner is set up here: nobody looked. */
        NOT_SCANNED("바이러스 검사 안 함", "Not scanned for viruses"),
        /** Never kept. */
        INFECTED("악성 코드", "Malicious");

        private final Text label;

        Verdict(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * Scans.
     *
     * @throws kr.jangbu.web.problem.Problem UNAVAILABLE when a scanner is set up and does not
     *     answer: what nobody looked at is then not taken
     */
    Verdict scan(byte[] content);
}
