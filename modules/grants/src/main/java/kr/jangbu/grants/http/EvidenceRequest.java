package kr.jangbu.grants.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.jangbu.grants.Evidence;

/** A document that the firm filed: its number, and its digest as the firm knows it. */
public record EvidenceRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull
                @Pattern(
                        regexp = "[0-9a-f]{64}",
                        message = "must be a SHA-256 in 64 hexadecimal digits, lower case")
                String sha256,
        @NotNull UUID documentId) {
    Evidence evidence() {
        return new Evidence(name, sha256, documentId);
    }
}
