package kr.jangbu.guarantees.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does something. */
public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
