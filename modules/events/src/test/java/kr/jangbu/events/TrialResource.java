package kr.jangbu.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A request that publishes. */
@Path("/trial/installments")
@RunOnVirtualThread
public class TrialResource {
    private final Outbox outbox;

    TrialResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @GET
    @Path("/{loan}")
    @Transactional
    public String publish(@PathParam("loan") UUID loan) {
        return outbox.publish(TestFacts.installment(loan, 1)).toString();
    }
}
