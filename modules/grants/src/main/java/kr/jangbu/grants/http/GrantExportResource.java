package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;

/** A grant's whole trail as a workbook. */
@Path("/api/v1/grants/{id}/export")
@Produces(MediaType.WILDCARD)
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class GrantExportResource {
    private final TakeExport takeExport;

    GrantExportResource(TakeExport takeExport) {
        this.takeExport = takeExport;
    }

    @GET
    public Response workbook(@PathParam("id") String id) throws IOException {
        return takeExport.workbook(PathIds.uuid(id, "grant"));
    }
}
