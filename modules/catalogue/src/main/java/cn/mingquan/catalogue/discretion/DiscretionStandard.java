package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.discretion.tier.TierDoubts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discretion benchmark (裁量基准): how one violation is graded. It has one draft at most, and it is the newest version;
 * versions are published in the order of the days from which they are in force.
 */
@Entity
@Table(name = "discretion_standard")
class DiscretionStandard {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    @Id
    private UUID id;

    @Version
    private long version;

    private String code = "";

    @Column(name = "power_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID powerId;

    private boolean demo;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt = Instant.EPOCH;

    /** Set by every change, so that a change of a version counts as one of the standard. */
    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "standard", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<DiscretionVersion> versions = new ArrayList<>();

    protected DiscretionStandard() {}

    /** A new standard with its first draft. */
    DiscretionStandard(SaveStandard input, Instant now) {
        id = Ids.next();
        createdAt = now;
        versions.add(new DiscretionVersion(this, 1));
        change(input, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    UUID powerId() {
        return powerId;
    }

    String matter() {
        return newest().matter();
    }

    int newestNumber() {
        return newest().number();
    }

    private DiscretionVersion newest() {
        return versions.get(versions.size() - 1);
    }

    DiscretionVersion number(int number) {
        return versions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        DiscretionProblem.DISCRETION_VERSION_NOT_FOUND, "“" + matter() + "”没有第 " + number + " 版。"));
    }

    /** Changes the draft. */
    void change(SaveStandard input, Instant now) {
        requireDraft();
        refuseInvalid(input);
        var wanted = Texts.stripped(input.code());
        code = wanted != null ? wanted : code.isEmpty() ? ItemCode.madeFor("CL", id, null) : code;
        powerId = input.powerId();
        newest().take(input);
        updatedAt = now;
    }

    private static void refuseInvalid(SaveStandard input) {
        var problem = new Problem(DiscretionProblem.DISCRETION_INVALID, "请改正标出的内容。");
        judgeDay(input.validFrom(), problem);
        var tiers = input.tiersOrNone();
        for (var i = 0; i < tiers.size(); i++) {
            var at = "tiers[" + i + "].";
            var tier = tiers.get(i);
            if (tier == null) {
                problem.with("tiers[" + i + "]", "阶次不能为空");
            } else {
                tier.faults((field, reason) -> problem.with(at + field, reason));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static void judgeDay(@Nullable LocalDate day, Problem problem) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            problem.with("validFrom", "施行日期要在 " + FIRST_YEAR + " 年到 " + LAST_YEAR + " 年之间");
        }
    }

    private void requireDraft() {
        if (newest().published()) {
            throw new Problem(
                    DiscretionProblem.DISCRETION_PUBLISHED,
                    "“" + matter() + "”第 " + newest().number() + " 版已公布，不能修改。请先建立新版本。");
        }
    }

    /** @return what was doubtful about the version that is published now */
    List<String> publish(PublishVersion request, Instant at, String by) {
        requireDraft();
        var invalid = new Problem(DiscretionProblem.DISCRETION_INVALID, "请改正标出的内容。");
        judgeDay(request.validFrom(), invalid);
        if (!invalid.errors().isEmpty()) {
            throw invalid;
        }
        requireComplete();
        publishedLast()
                .map(DiscretionVersion::validFrom)
                .filter(before -> !request.validFrom().isAfter(before))
                .ifPresent(before -> {
                    throw new Problem(DiscretionProblem.DISCRETION_NOT_LATER, "前一版自 " + before + " 起施行，新版的施行日期要晚于这一天。")
                            .with("validFrom", "要晚于 " + before);
                });
        var doubts = TierDoubts.of(newest().entries());
        if (!doubts.isEmpty() && !request.withDoubts()) {
            var problem = new Problem(
                    DiscretionProblem.DISCRETION_DOUBTFUL,
                    "“" + matter() + "”有 " + doubts.size() + " 处需要核对。请改正，或明确选择照此公布。");
            doubts.forEach(doubt -> problem.with("tiers", doubt));
            throw problem;
        }
        newest().publish(request.validFrom(), !doubts.isEmpty(), at, by);
        updatedAt = at;
        return doubts;
    }

    private void requireComplete() {
        var missing = new Problem(DiscretionProblem.DISCRETION_INCOMPLETE, "“" + matter() + "”还缺必填内容，不能公布。");
        var tiers = newest().entries();
        if (tiers.isEmpty()) {
            missing.with("tiers", "没有阶次");
        }
        for (var i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).incomplete()) {
                missing.with(
                        "tiers[" + i + "]",
                        "第 " + (i + 1) + " 行没有" + (tiers.get(i).circumstance() == null ? "裁量情节" : "处罚标准"));
            }
        }
        if (!missing.errors().isEmpty()) {
            throw missing;
        }
    }

    private Optional<DiscretionVersion> publishedLast() {
        return versions.stream().filter(DiscretionVersion::published).reduce((earlier, later) -> later);
    }

    /** A new draft, copied from the version published last. */
    void revise(Instant now) {
        if (!newest().published()) {
            throw new Problem(
                    DiscretionProblem.DISCRETION_DRAFT_EXISTS,
                    "“" + matter() + "”已有第 " + newest().number() + " 版草稿，请直接修改。");
        }
        versions.add(newest().copied(this, newest().number() + 1));
        updatedAt = now;
    }

    /** @return whether nothing is left of the standard */
    boolean dropDraft(Instant now) {
        requireDraft();
        if (versions.size() == 1) {
            return true;
        }
        versions.remove(versions.size() - 1);
        updatedAt = now;
        return false;
    }

    /** The link is no part of a version: it says for which power the standard is used, not what it says. */
    void link(@Nullable UUID power, Instant now) {
        powerId = power;
        updatedAt = now;
    }

    /** The number of the version in force on a day. */
    Optional<Integer> inForce(LocalDate day) {
        return versions.stream()
                .filter(each -> each.published() && isBy(each.validFrom(), day))
                .reduce((earlier, later) -> later)
                .map(DiscretionVersion::number);
    }

    private static boolean isBy(@Nullable LocalDate from, LocalDate day) {
        return from != null && !from.isAfter(day);
    }

    StandardView view(@Nullable String powerName, LocalDate today) {
        var lines = new ArrayList<StandardView.VersionLine>();
        LocalDate next = null;
        for (var i = versions.size() - 1; i >= 0; i--) {
            var each = versions.get(i);
            lines.add(each.line(each.published() ? next : null));
            next = each.published() ? each.validFrom() : next;
        }
        return new StandardView(
                id,
                code,
                powerId,
                powerName,
                inForce(today).orElse(null),
                demo,
                newest().view(),
                lines,
                createdAt,
                updatedAt,
                version);
    }

    /** What the audit chain keeps of a change of the draft. */
    Map<String, Object> snapshot() {
        var fields = new TreeMap<String, Object>(newest().snapshot());
        fields.put("code", code);
        fields.put("number", newest().number());
        if (powerId != null) {
            fields.put("powerId", powerId.toString());
        }
        return fields;
    }
}
