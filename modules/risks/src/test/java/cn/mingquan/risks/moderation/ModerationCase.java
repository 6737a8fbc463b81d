package cn.mingquan.risks.moderation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.risks.catalogue.CatalogueRowFilter;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.catalogue.RiskCatalogueRow;
import cn.mingquan.risks.catalogue.approval.ApproveCatalogue;
import cn.mingquan.risks.catalogue.approval.CatalogueApprovalResource;
import cn.mingquan.risks.catalogue.approval.DecidedCatalogues;
import cn.mingquan.risks.catalogue.submission.FileRiskCatalogue;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueResource;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import cn.mingquan.risks.catalogue.submission.SubmittedCatalogues;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A unit with graded points, the office that balances levels, and what they send each other. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ModerationCase {

    final PostOffice office = new PostOffice(
            Postgres.freshDatabase(),
            office -> List.of(SubmittedCatalogues.kind(office), DecidedCatalogues.kind(office)));
    final LocalDate today = LocalDate.now(office.clock);
    final RiskCatalogueResource catalogues = SubmittedCatalogues.resource(office);
    final CatalogueApprovalResource approvals = DecidedCatalogues.resource(office);
    final ModerationResource moderations = new ModerationResource(
            office.inbox,
            new CatalogueRows(office.sql),
            new PeerGradings(office.sql),
            new Moderations(office.inbox, new CatalogueRows(office.sql), office.audit, office.clock));
    final ModerationAttachmentResource scans = new ModerationAttachmentResource(
            office.inbox, office.attachments, new ImportSlots(1, 1, Duration.ofSeconds(5)));
    final UnderGradingResource underGrading = new UnderGradingResource(new PeerGradings(office.sql));
    final ModerationSession session = new ModerationSession("第一次综合平衡会", today, "领导小组", today);

    Tenant agency;
    Tenant body;

    @BeforeEach
    void units() {
        agency = unit("和川县水务局");
        body = office.unit("和川县领导小组办公室");
        office.oversees(body, agency);
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    /** With a scale of three levels. */
    Tenant unit(String name) {
        var unit = office.unit(name);
        office.as(unit, () -> {
            office.sql.change("insert into risk_level (code, label, colour, severity, sort) values"
                    + " ('A', '一级', '#CF1322', 1, 1), ('B', '二级', '#FA8C16', 2, 2), ('C', '三级', '#FADB14', 3, 3)");
            office.sql.change("insert into risk_kind (code, label, sort) values ('POWER', '权力风险', 1)");
            office.sql.change(
                    "insert into power_category (code, label, national_code, sort) values ('01', '行政许可', '01', 1)");
            return office.sql.change(
                    "insert into setting (key, value, version) values ('catalogue.customFields', '[]', 0)");
        });
        return unit;
    }

    /** A power with an approved point. */
    UUID point(Tenant unit, String power, String level) {
        return point(unit, power, level, "APPROVED");
    }

    UUID point(Tenant unit, String power, String level, String state) {
        var owner = Ids.next();
        var id = Ids.next();
        return office.as(unit, () -> {
            office.sql.change(
                    "insert into power_item (id, code, name, category, exerciser, state, approved_on, created_at, updated_at)"
                            + " values (?, ?, ?, '01', '本单位', 'APPROVED', ?, now(), now())",
                    owner,
                    owner.toString(),
                    power,
                    today);
            office.sql.change(
                    "insert into risk_point (id, code, power_id, owner_type, kind, description, level, state, approved_on,"
                            + " created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', ?, ?, ?, ?, now(), now())",
                    id,
                    "FX-" + id,
                    owner,
                    power + "时违规",
                    level,
                    state,
                    state.equals("DRAFT") ? null : today);
            return id;
        });
    }

    RiskCatalogueView make(Tenant unit) {
        return office.as(unit, () -> SubmittedCatalogues.make(catalogues, "2026"));
    }

    UUID file(Tenant unit, RiskCatalogueView made) {
        var filed =
                office.as(unit, () -> catalogues.file(made.id(), new FileRiskCatalogue(body.unitId(), "和水〔2026〕3 号")));
        office.carry();
        return filed.filing().filingId();
    }

    UUID received(Tenant unit) {
        var filing = file(unit, make(unit));
        receive(filing);
        return filing;
    }

    void receive(UUID filing) {
        office.as(body, () -> {
            office.inbox.receive(filing);
            return null;
        });
    }

    ModeratedRows moderate(UUID filing, List<Integer> rows, String level, String reason) {
        return office.as(body, () -> moderations.moderate(filing, new ModerateRows(rows, rows == null, level, reason)));
    }

    void complete(UUID filing) {
        office.as(body, () -> moderations.complete(filing, session));
        office.carry();
    }

    void minutes(RiskCatalogueView catalogue) {
        office.as(agency, () -> SubmittedCatalogues.attach(office, catalogue, "会议记录.pdf", "%PDF-1.7 minutes"));
    }

    ApproveCatalogue approval() {
        return new ApproveCatalogue(" 中共和川县水务局党组 ", today, " 和水党〔2026〕5 号 ");
    }

    RiskCatalogueView get(RiskCatalogueView catalogue) {
        return office.as(agency, () -> catalogues.get(catalogue.id()));
    }

    List<RiskCatalogueRow> rows(RiskCatalogueView catalogue) {
        return office.as(agency, () -> catalogues.rows(catalogue.id(), new CatalogueRowFilter(), new PageQuery()))
                .items();
    }

    String level(UUID point) {
        return office.as(agency, () -> office.sql
                .first("select level || ' ' || state from risk_point where id = ?", row -> row.getString(1), point)
                .orElseThrow());
    }

    List<String> audited(Tenant unit, UUID subject) {
        return office.as(
                unit,
                () -> office.sql.list(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        subject));
    }

    Problem refused(Tenant unit, Callable<?> act) {
        return catchThrowableOfType(Problem.class, () -> office.as(unit, act));
    }
}
