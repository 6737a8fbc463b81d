package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.FileName;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.CsvText;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.registry.intake.DraftCheck;
import cn.mingquan.registry.intake.DraftReader;
import cn.mingquan.registry.intake.UnitSheet;
import cn.mingquan.registry.region.Areas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Files of units: the one to fill in, the one filled in, and the problems found in it. */
@Path("onboardings")
@PlatformScoped
@Dependent
@Transactional
public class OnboardingFileResource {

    private static final int LARGEST = 10 << 20;

    private final Onboardings onboardings;
    private final OwnBatches batches;
    private final DraftReader reader;
    private final DraftCheck check;
    private final UnitSheet sheet;
    private final Areas areas;
    private final Caller caller;
    private final ImportSlots slots;
    private final MarkedFile marked;

    @Inject
    OnboardingFileResource(
            Onboardings onboardings,
            OwnBatches batches,
            DraftReader reader,
            DraftCheck check,
            UnitSheet sheet,
            Areas areas,
            Caller caller,
            ImportSlots slots,
            MarkedFile marked) {
        this.onboardings = onboardings;
        this.batches = batches;
        this.reader = reader;
        this.check = check;
        this.sheet = sheet;
        this.areas = areas;
        this.caller = caller;
        this.slots = slots;
        this.marked = marked;
    }

    @GET
    @Path("template")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public Response template(@QueryParam("format") @DefaultValue("xlsx") String format) {
        if (format.equals("csv")) {
            var headers = sheet.layout().sheet(UnitSheet.NAME).columns().stream()
                    .map(Column::header)
                    .toList();
            var text = CsvText.BYTE_ORDER_MARK + CsvText.line(headers);
            return file(text.getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8", "units.csv");
        }
        var layout = sheet.layout();
        StreamingOutput out = stream -> {
            try (var writer = new WorkbookWriter(layout)) {
                writer.writeTo(stream);
            }
        };
        return WorkbookFile.download("单位接入表.xlsx", out);
    }

    /** Reads and checks the file. Nothing of what it says happens before it is confirmed. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = OnboardingView.class, responseCode = "201")
    public Response upload(@QueryParam("fileName") @DefaultValue("单位接入表") String fileName, InputStream body) {
        return slots.use(() -> checked(fileName, body));
    }

    private Response checked(String fileName, InputStream body) {
        var content = content(body);
        var findings = new Findings();
        var drafts = reader.read(content, findings);
        var planned = check.check(drafts, findings, areas.roots());
        var problems = findings.list().stream().map(RowProblem::of).toList();
        var id = onboardings.add(
                FileName.plain(fileName, "单位接入表"), Sha256.hex(content), planned, problems, caller.username());
        onboardings.keepFile(id, content);
        return Response.status(Response.Status.CREATED).entity(view(id)).build();
    }

    private static byte[] content(InputStream body) {
        try {
            var content = body.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Problem(OnboardingProblem.ONBOARDING_FILE_TOO_LARGE, "文件不能超过 10 MB，请分成几个文件上传。");
            }
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GET
    @Path("{id}/problems.xlsx")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public Response problems(@PathParam("id") UUID id) {
        var batch = batches.require(id);
        var rows = OnboardingView.problems(batch);
        StreamingOutput out = stream -> {
            try (var writer = new WorkbookWriter(ProblemSheet.LAYOUT)) {
                rows.forEach(row -> writer.append(ProblemSheet.NAME, ProblemSheet.cells(row)));
                writer.writeTo(stream);
            }
        };
        return WorkbookFile.download("单位接入问题.xlsx", out);
    }

    /** The file as it was uploaded, with its problems marked; until it is confirmed. */
    @GET
    @Path("{id}/marked.xlsx")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download("单位接入表-问题.xlsx", marked.of(batches.require(id)));
    }

    private OnboardingView view(UUID id) {
        return onboardings.view(onboardings.find(id).orElseThrow());
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
