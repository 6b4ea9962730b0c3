package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads the demo world through the public interface, as people and partner systems would: every
 * step of {@code config/demo/*.yaml} is one call with a token. Never SQL, so a demo world that
 * breaks a rule of the house does not load.
 *
 * <p>Each step carries an idempotency key made of its file, number and attempt: a replay that was
 * cut short starts over and gets the first answers again.
 */
public final class DemoWorld {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String serviceUrl;
    private final Identity identity;
    private final Consumer<String> progress;

    public DemoWorld(String serviceUrl, Identity identity, Consumer<String> progress) {
        this.serviceUrl = serviceUrl;
        this.identity = identity;
        this.progress = progress;
    }

    /**
     * Replays all files of the folder, by name. False when there is nothing to replay.
     *
     * @throws Trouble when an answer is not the expected one, naming file and step
     */
    public boolean replay(Path folder) {
        List<Path> files = files(folder);
        DemoNames names = new DemoNames(LocalDate.now(ZoneId.of("Asia/Seoul")));
        for (Path file : files) {
            List<DemoStep> steps = steps(file);
            progress.accept("demo world: %s, %d steps".formatted(file.getFileName(), steps.size()));
            for (DemoStep step : steps) {
                perform(step, names);
            }
        }
        return !files.isEmpty();
    }

    private void perform(DemoStep step, DemoNames names) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int attempt = 1;
        Optional<String> complaint = attempt(step, names, attempt);
        while (complaint.isPresent() && step.retry() && System.nanoTime() < end) {
            pause();
            attempt++;
            complaint = attempt(step, names, attempt);
        }
        if (complaint.isPresent()) {
            throw new Trouble(
                    "the demo world does not load: %s: %s".formatted(step, complaint.get()));
        }
    }

    /** What was wrong with the answer; empty when it is the expected one. */
    private Optional<String> attempt(DemoStep step, DemoNames names, int attempt) {
        try {
            HttpResponse<String> answer = Http.send(request(step, names, attempt));
            if (!step.expected().contains(answer.statusCode())) {
                return Optional.of(
                        "expected %s, got %d %s"
                                .formatted(step.expected(), answer.statusCode(), answer.body()));
            }
            return names.save(
                    step.saves(),
                    answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            return Optional.of("no answer: " + e);
        }
    }

    private HttpRequest.Builder request(DemoStep step, DemoNames names, int attempt)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(serviceUrl + names.fill(step.path())))
                        .header("Accept", "application/json")
                        .header("Idempotency-Key", step.key() + "-" + attempt);
        step.as().ifPresent(who -> request.header("Authorization", "Bearer " + identity.of(who)));
        step.headers().forEach((name, value) -> request.header(name, names.fill(value)));
        if (step.pdf().isPresent()) {
            String pdf = "%PDF-1.7\n% " + names.fill(step.pdf().get());
            return request.header("Content-Type", "application/octet-stream")
                    .method(step.method(), HttpRequest.BodyPublishers.ofString(pdf));
        }
        if (step.body().isMissingNode()) {
            return request.method(step.method(), HttpRequest.BodyPublishers.noBody());
        }
        String body = JSON.writeValueAsString(names.fill(step.body()));
        return request.header("Content-Type", "application/json")
                .method(step.method(), HttpRequest.BodyPublishers.ofString(body));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** A file is a list of steps, or an object whose {@code steps} is one. */
    private static List<DemoStep> steps(Path file) {
        try {
            JsonNode content = YAML.readTree(Files.readString(file));
            JsonNode list = content.isArray() ? content : content.path("steps");
            List<DemoStep> steps = new ArrayList<>();
            for (JsonNode node : list) {
                steps.add(DemoStep.read(file.getFileName().toString(), steps.size() + 1, node));
            }
            return steps;
        } catch (IOException e) {
            throw new Trouble("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the demo world", e);
        }
    }
}
