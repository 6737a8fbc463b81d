package cn.mingquan.registry.template.draft;

import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.BundleDifferences;
import cn.mingquan.registry.template.BundleFault;
import cn.mingquan.registry.template.BundleRefused;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.TemplateVersions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each template has one draft at most. It is kept as it was typed: what is wrong in it is told, and stops publishing only. */
@Dependent
class TemplateDrafts {

    private record Row(String version, String text, String madeBy, Instant updatedAt, long edition) {}

    private record Judged(@Nullable Bundle bundle, List<BundleFault> faults) {}

    private final Sql sql;
    private final TemplateVersions versions;
    private final Bundles bundles;
    private final Clock clock;

    @Inject
    TemplateDrafts(Sql sql, TemplateVersions versions, Bundles bundles, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.bundles = bundles;
        this.clock = clock;
    }

    TemplateDraft get(String template) {
        return view(versions.latest(template), row(template, ""));
    }

    /** Begins with what the latest version says. */
    TemplateDraft begin(String template) {
        var latest = versions.latest(template);
        if (!begun(latest)) {
            throw new Problem(DraftProblem.TEMPLATE_DRAFT_EXISTS, "“" + latest.name() + "”已有一个草稿，请接着修改，或者先删除它。");
        }
        return get(template);
    }

    /** @return whether there was none; somebody may begin one at the same moment */
    private boolean begun(Bundle latest) {
        var template = latest.code();
        var version = next(latest.version());
        var source = sql.first(
                        "select source from template_version where template = ? and version = ?",
                        row -> row.getString(1),
                        template,
                        latest.version())
                .orElseThrow(() -> TemplateVersions.missing(template));
        return sql.change(
                        "insert into template_version (template, version, unit_category, state, source, made_by, updated_at, edition)"
                                + " values (?, ?, ?, 'DRAFT', ?, ?, ?, 1) on conflict do nothing",
                        template,
                        version,
                        latest.unitCategory(),
                        source.replaceFirst("(?m)^version:.*$", "version: \"" + version + "\""),
                        Scopes.actor().name(),
                        clock.instant())
                == 1;
    }

    TemplateDraft save(String template, SaveDraft input, @Nullable String ifMatch) {
        var latest = versions.latest(template);
        IfMatch.require(ifMatch, row(template, " for update").edition());
        rewrite(template, input.text());
        return view(latest, row(template, ""));
    }

    /** The draft, begun when there is none; nobody else writes it until the transaction ends. */
    TemplateDraft locked(String template) {
        var latest = versions.latest(template);
        begun(latest);
        return view(latest, row(template, " for update"));
    }

    /** Replaces the text of a draft that is held. */
    void rewrite(String template, String text) {
        sql.change(
                "update template_version set source = ?, made_by = ?, updated_at = ?, edition = edition + 1"
                        + " where template = ? and state = 'DRAFT'",
                text,
                Scopes.actor().name(),
                clock.instant(),
                template);
    }

    void discard(String template, @Nullable String ifMatch) {
        IfMatch.honour(ifMatch, row(template, " for update").edition());
        sql.change("delete from template_version where template = ? and state = 'DRAFT'", template);
    }

    /** @return what differs from the version before */
    BundleDifferences publish(String template, String note, @Nullable String ifMatch) {
        var latest = versions.latest(template);
        var draft = row(template, " for update");
        IfMatch.require(ifMatch, draft.edition());
        var judged = judge(latest, draft);
        var bundle = judged.bundle();
        if (bundle == null) {
            throw new Problem(
                    DraftProblem.TEMPLATE_DRAFT_FAULTY,
                    "草稿还有 " + judged.faults().size() + " 处错误，请改正以后再发布。");
        }
        var differences = BundleDifferences.between(latest, bundle);
        if (differences.kept().isEmpty() && differences.offered().isEmpty()) {
            throw new Problem(DraftProblem.TEMPLATE_DRAFT_UNCHANGED, "草稿与第 " + latest.version() + " 版内容相同，不用发布。");
        }
        sql.change(
                "update template_version set state = 'PUBLISHED', content = ?::json, note = ?, made_by = ?, published_at = ?,"
                        + " updated_at = ? where template = ? and state = 'DRAFT'",
                bundle.content().toString(),
                note,
                Scopes.actor().name(),
                clock.instant(),
                clock.instant(),
                template);
        return differences;
    }

    private Row row(String template, String lock) {
        return sql.first(
                        "select version, source, made_by, updated_at, edition from template_version where template = ?"
                                + " and state = 'DRAFT'" + lock,
                        row -> new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getLong(5)),
                        template)
                .orElseThrow(() ->
                        new Problem(DraftProblem.TEMPLATE_DRAFT_NOT_FOUND, "模板“" + template + "”没有草稿，它可能已经发布或者删除。"));
    }

    private TemplateDraft view(Bundle latest, Row draft) {
        var judged = judge(latest, draft);
        var bundle = judged.bundle();
        return new TemplateDraft(
                latest.code(),
                latest.name(),
                draft.version(),
                latest.version(),
                draft.text(),
                judged.faults(),
                bundle == null ? BundleDifferences.NONE : BundleDifferences.between(latest, bundle),
                draft.madeBy(),
                draft.updatedAt(),
                draft.edition());
    }

    private Judged judge(Bundle latest, Row draft) {
        try {
            var bundle = bundles.read("草稿", draft.text());
            var faults = new ArrayList<BundleFault>();
            same(faults, "template", latest.code(), bundle.code());
            same(faults, "version", draft.version(), bundle.version());
            same(faults, "unitCategory", latest.unitCategory(), bundle.unitCategory());
            return new Judged(faults.isEmpty() ? bundle : null, faults);
        } catch (BundleRefused refused) {
            return new Judged(null, refused.faults());
        }
    }

    private static void same(List<BundleFault> faults, String key, String wanted, String written) {
        if (!wanted.equals(written)) {
            faults.add(new BundleFault("草稿", 1, "“" + key + "”应为“" + wanted + "”，不能改成“" + written + "”"));
        }
    }

    /** Versions count within a year. */
    private String next(String latest) {
        var parts = latest.split("\\.", 2);
        var year = LocalDate.ofInstant(clock.instant(), Clocks.ZONE).getYear();
        return Integer.parseInt(parts[0]) >= year ? parts[0] + "." + (Integer.parseInt(parts[1]) + 1) : year + ".1";
    }
}
