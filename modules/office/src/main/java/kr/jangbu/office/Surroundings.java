package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the house stands on: the clock, the folder of data files, the bank calendar. */
@ApplicationScoped
class Surroundings {
    record Day(LocalDate on, String ko, String en, String kind) {}

    record Year(int year, String source, String confidence, List<Day> holidays) {}

    record CalendarFile(List<Year> years) {}

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ConfigFolder configFolder(
            @ConfigProperty(name = "jangbu.config-dir", defaultValue = "config") String folder) {
        return new ConfigFolder(Path.of(folder));
    }

    /** The years of all files in {@code config/calendar}, which must follow one another. */
    @Produces
    @Singleton
    BusinessCalendar calendar(ConfigFolder config, YamlFiles yaml) {
        List<Year> years =
                config.yamlFiles("calendar").stream()
                        .flatMap(f -> yaml.read(f, CalendarFile.class).years().stream())
                        .sorted(java.util.Comparator.comparingInt(Year::year))
                        .toList();
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i).year() != years.get(i - 1).year() + 1) {
                throw new IllegalStateException(
                        "config/calendar: %d does not follow %d"
                                .formatted(years.get(i).year(), years.get(i - 1).year()));
            }
        }
        return new BusinessCalendar(
                years.stream()
                        .flatMap(y -> y.holidays().stream())
                        .map(d -> new BusinessCalendar.Holiday(d.on(), Text.of(d.ko(), d.en())))
                        .toList(),
                years.getFirst().year(),
                years.getLast().year());
    }
}
