package kr.jangbu.journey;

import io.restassured.RestAssured;
import java.util.List;
import kr.jangbu.testing.ServiceProcess;

/** What Prometheus reads of a service at one moment. */
public final class Meters {
    private final List<String> lines;

    private Meters(List<String> lines) {
        this.lines = lines;
    }

    public static Meters of(ServiceProcess service) {
        return new Meters(
                RestAssured.get(service.baseUrl() + "/q/metrics").asString().lines().toList());
    }

    /**
     * All samples of a name added up.
     *
     * @param name as Prometheus spells it
     * @param labels what the sample must contain, {@code result="created"}; none: any
     * @throws AssertionError when there is no such sample
     */
    public double sum(String name, String... labels) {
        List<String> samples =
                lines.stream()
                        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                        .filter(line -> List.of(labels).stream().allMatch(line::contains))
                        .toList();
        if (samples.isEmpty()) {
            throw new AssertionError("no sample of " + name + " " + List.of(labels));
        }
        return samples.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
