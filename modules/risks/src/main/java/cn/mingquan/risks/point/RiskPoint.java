package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where integrity is at risk (廉政风险点): in a power, at a post, in a section or in the whole unit. Graded on the unit's
 * own scale; counted once it is approved.
 */
@Entity
@Table(name = "risk_point")
class RiskPoint {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code = "";

    @Column(name = "power_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID powerId;

    @Column(name = "post_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID postId;

    @Column(name = "owner_type")
    @Enumerated(EnumType.STRING)
    private OwnerType ownerType = OwnerType.POST;

    @Column(name = "section_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID sectionId;

    private @Nullable String kind;
    private String description = "";
    private @Nullable String level;

    @Column(name = "holder_layer")
    @Enumerated(EnumType.STRING)
    private @Nullable HolderLayer holderLayer;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskCause cause;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    private @Nullable String finder;

    @Column(name = "found_on")
    private @Nullable LocalDate foundOn;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.DRAFT;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    private boolean demo;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt = Instant.EPOCH;

    /** Set by every change, so that a change of the measures alone counts as one too. */
    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "point", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort")
    private List<ControlMeasure> measures = new ArrayList<>();

    protected RiskPoint() {}

    /** A new draft. */
    RiskPoint(SavePoint input, Instant now) {
        id = Ids.next();
        createdAt = now;
        take(input, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ApprovalState state() {
        return state;
    }

    /** How people call it: the beginning of its description. */
    String label() {
        return cn.mingquan.platform.Texts.label(description);
    }

    void change(SavePoint input, Instant now) {
        requireDraft();
        take(input, now);
    }

    private void take(SavePoint input, Instant now) {
        var wanted = Texts.stripped(input.code());
        code = wanted != null ? wanted : code.isEmpty() ? ItemCode.madeFor("FX", id, input.kind()) : code;
        powerId = input.powerId();
        postId = input.postId();
        ownerType = input.ownerType() == null ? OwnerType.POST : input.ownerType();
        sectionId = input.sectionId();
        kind = Texts.stripped(input.kind());
        description = input.description().strip();
        level = Texts.stripped(input.level());
        holderLayer = input.holderLayer();
        phase = input.phase();
        cause = input.cause();
        ownerName = Texts.stripped(input.ownerName());
        finder = Texts.stripped(input.finder());
        foundOn = input.foundOn();
        updatedAt = now;
        measures().take(input.measures() == null ? List.of() : input.measures());
    }

    private PointMeasures measures() {
        return new PointMeasures(this, measures);
    }

    /** Draft to approved (已审定): kind and level stand, and it is attached to what its owner type says. */
    void approve(LocalDate on, String by) {
        requireDraft();
        var missing = new Problem(PointProblem.RISK_POINT_INCOMPLETE, "“" + label() + "”还缺必填内容，不能审定。");
        if (kind == null) {
            missing.with("kind", "没有风险种类");
        }
        if (level == null) {
            missing.with("level", "没有风险等级");
        }
        if (ownerType == OwnerType.POST && postId == null && powerId == null) {
            missing.with("postId", "没有对应的岗位或职权");
        }
        if (ownerType == OwnerType.DIVISION && sectionId == null && powerId == null) {
            missing.with("sectionId", "没有对应的科室或职权");
        }
        if (!missing.errors().isEmpty()) {
            throw missing;
        }
        state = ApprovalState.APPROVED;
        approvedOn = on;
        approvedBy = by;
    }

    /** Approved, or withdrawn, back to draft, to be revised. */
    void reopen() {
        if (state == ApprovalState.DRAFT) {
            throw new Problem(PointProblem.RISK_POINT_NOT_APPROVED, "“" + label() + "”本来就是草稿。");
        }
        state = ApprovalState.DRAFT;
        approvedOn = null;
        approvedBy = null;
        withdrawnOn = null;
    }

    /** The risk no longer exists, for instance because its power is no longer exercised. */
    void withdraw(LocalDate on) {
        if (state != ApprovalState.APPROVED) {
            throw new Problem(PointProblem.RISK_POINT_NOT_APPROVED, "“" + label() + "”是" + state.label() + "，不能撤销。");
        }
        state = ApprovalState.WITHDRAWN;
        withdrawnOn = on;
    }

    void requireDraft() {
        if (state != ApprovalState.DRAFT) {
            throw new Problem(PointProblem.RISK_POINT_NOT_DRAFT, "“" + label() + "”" + state.label() + "，请先退回修订。");
        }
    }

    void requireStanding() {
        if (state == ApprovalState.WITHDRAWN) {
            throw new Problem(PointProblem.RISK_POINT_WITHDRAWN, "“" + label() + "”已停止，不再变动。");
        }
    }

    PointView view(PointNames names) {
        return new PointView(
                id,
                code,
                powerId,
                names.power(),
                postId,
                names.post(),
                ownerType,
                sectionId,
                names.section(),
                kind,
                names.kind(),
                description,
                level,
                names.level(),
                holderLayer,
                phase,
                cause,
                ownerName,
                finder,
                foundOn,
                state,
                approvedOn,
                approvedBy,
                withdrawnOn,
                demo,
                measures().views(),
                measures().warnings(cause),
                createdAt,
                updatedAt,
                version);
    }

    /** What the audit chain keeps of a change. Without the names of owner and finder: the chain cannot forget. */
    Map<String, Object> snapshot() {
        return new Snapshot()
                .with("code", code)
                .with("powerId", powerId)
                .with("postId", postId)
                .with("ownerType", ownerType)
                .with("sectionId", sectionId)
                .with("kind", kind)
                .with("description", description)
                .with("level", level)
                .with("holderLayer", holderLayer)
                .with("phase", phase)
                .with("cause", cause)
                .with("foundOn", foundOn)
                .with("measures", measures().snapshots())
                .fields();
    }
}
