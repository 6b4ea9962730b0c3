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

    /** The service with officers named and ₩1tn on the youth programme's ceiling. */
    public static Scenario scenario() {
        return Holder.SCENARIO;
    }

    private static final class Holder {
        static final ServiceProcess PROCESS =
                ServiceProcess.start(
                        ServiceProcess.Setup.of("service", Servers.freshDatabase("service")));
        static final Scenario SCENARIO =
                new Scenario(PROCESS.baseUrl()).officers().appropriate(Scenario.YOUTH, BUDGET);
    }
}
