package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.firms.designate.PublicList;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The designated firms, for anybody. */
@Path("/api/v1/public/designations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class PublicDesignationResource {
    /** A designated firm. */
    public record Designated(
            String firm,
            @Nullable String firmEn,
            String programmeId,
            String state,
            LocalDate validTo,
            String certificateNumber) {}

    /**
     * How many firms a programme has designated, and how many it shall.
     *
     * @param target what holds today; null where nothing is announced
     * @param targets all that was announced, oldest first
     */
    public record Counted(
            String programmeId,
            Text title,
            long valid,
            long suspended,
            PublicList.@Nullable Target target,
            List<PublicList.Target> targets) {}

    private final PublicList list;

    PublicDesignationResource(PublicList list) {
        this.list = list;
    }

    @GET
    public Page<Designated> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return list.page(cursor, Page.limit(limit))
                .map(e ->
                        new Designated(
                                e.name(),
                                e.nameEn(),
                                e.designation().programmeId(),
                                e.designation().state().name(),
                                e.designation().validTo(),
                                e.certificateNumber()));
    }

    @GET
    @Path("/counts")
    public List<Counted> counts() {
        return list.counts().stream()
                .map(c ->
                        new Counted(
                                c.rule().programme(),
                                c.rule().title(),
                                c.valid(),
                                c.suspended(),
                                c.target(),
                                c.targets()))
                .toList();
    }
}
