package kr.jangbu.journey;

import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;

/** The packaged service on real servers, started once for all tests that only ask it. */
public final class TheService {
    private static final long BUDGET = 1_000_000_000_000L;

    private TheService() {}

    public static ServiceProcess process() {
        return Holder.PROCESS;
    }

    /**
     * The service with officers named and ₩1tn on the youth programme's ceiling, this year and
     * next.
     */
    public static Scenario scenario() {
        return Holder.SCENARIO;
    }

    private static final class Holder {
        static final ServiceProcess PROCESS =
                ServiceProcess.start(
                        ServiceProcess.Setup.of("service", Servers.freshDatabase("service")));
        static final Scenario SCENARIO = ready(new Scenario(PROCESS.baseUrl()).officers());

        /** Journeys move the business date, perhaps past the year's end. */
        private static Scenario ready(Scenario house) {
            int year = house.today().getYear();
            return house.appropriate(Scenario.YOUTH, year, BUDGET)
                    .appropriate(Scenario.YOUTH, year + 1, BUDGET);
        }
    }
}
