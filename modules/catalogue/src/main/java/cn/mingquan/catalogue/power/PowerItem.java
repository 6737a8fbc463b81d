package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.JsonColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One power of the agency (职权), or a public service kept beside them (national category 20). It is changed as a draft
 * only; what has been approved is reopened for revision first, so that the figures never rest on half-made edits.
 */
@Entity
@Table(name = "power_item")
class PowerItem {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code = "";
    private String name = "";
    private @Nullable String category;
    private @Nullable String content;
    private @Nullable String exerciser;
    private @Nullable String counterparty;
    private @Nullable String supervisor;

    @Column(name = "section_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID sectionId;

    @Column(name = "holder_post_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID holderPostId;

    @Column(name = "holder_layer")
    @Enumerated(EnumType.STRING)
    private @Nullable HolderLayer holderLayer;

    @Column(name = "hot_post")
    private boolean hotPost;

    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.EXTERNAL;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.EXPLICIT;

    @Column(name = "statutory_limit")
    private @Nullable Integer statutoryLimit;

    @Column(name = "statutory_unit")
    @Enumerated(EnumType.STRING)
    private TimeLimit.@Nullable Unit statutoryUnit;

    @Column(name = "promised_limit")
    private @Nullable Integer promisedLimit;

    @Column(name = "promised_unit")
    @Enumerated(EnumType.STRING)
    private TimeLimit.@Nullable Unit promisedUnit;

    @Column(name = "local_code")
    private @Nullable String localCode;

    private @Nullable String level;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.DRAFT;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "without_basis")
    private boolean withoutBasis;

    @Column(name = "without_content")
    private boolean withoutContent;

    @Column(name = "confirmed_no")
    private @Nullable String confirmedNo;

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "stopped_on", updatable = false)
    private @Nullable LocalDate stoppedOn;

    @Column(name = "stop_reason", updatable = false)
    private @Nullable String stopReason;

    @Column(name = "stopped_by", updatable = false)
    private @Nullable String stoppedBy;

    @Column(name = "stop_acknowledged_by", updatable = false)
    private @Nullable String stopAcknowledgedBy;

    @Column(name = "stop_acknowledged_at", updatable = false)
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant stopAcknowledgedAt;

    private boolean demo;

    @Convert(converter = JsonColumn.class)
    private String custom = "{}";

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt = Instant.EPOCH;

    /** Set by every change, so that a change of the bases alone counts as one too. */
    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "power", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort")
    private List<LegalBasis> bases = new ArrayList<>();

    protected PowerItem() {}

    /** A new draft. */
    PowerItem(SavePower input, Instant now) {
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

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    @Nullable
    String category() {
        return category;
    }

    ApprovalState state() {
        return state;
    }

    /** Whether a legal basis is recorded that has not ended. */
    boolean hasBasis(LocalDate on) {
        return bases.stream().anyMatch(basis -> !basis.endedBy(on));
    }

    /** What is said of a power that {@link #hasBasis lacks} one. */
    String basisGap() {
        return bases.isEmpty() ? "没有设定依据" : "设定依据都已失效";
    }

    void change(SavePower input, Instant now) {
        requireDraft();
        take(input, now);
    }

    private void take(SavePower input, Instant now) {
        refuseInvalid(input);
        var wanted = Texts.stripped(input.code());
        code = wanted != null ? wanted : code.isEmpty() ? ItemCode.madeFor("ZQ", id, input.category()) : code;
        name = input.name().strip();
        category = Texts.stripped(input.category());
        content = Texts.stripped(input.content());
        exerciser = Texts.stripped(input.exerciser());
        sectionId = input.sectionId();
        holderPostId = input.holderPostId();
        holderLayer = input.holderLayer();
        hotPost = input.hotPost();
        direction = input.direction() == null ? Direction.EXTERNAL : input.direction();
        visibility = input.visibility() == null ? Visibility.EXPLICIT : input.visibility();
        statutoryLimit = input.statutoryLimit();
        statutoryUnit = input.statutoryUnit();
        promisedLimit = input.promisedLimit();
        promisedUnit = input.promisedUnit();
        localCode = Texts.stripped(input.localCode());
        level = Texts.stripped(input.level());
        counterparty = Texts.stripped(input.counterparty());
        supervisor = Texts.stripped(input.supervisor());
        custom = Json.write(input.ownValues());
        updatedAt = now;
        takeBases(input.bases() == null ? List.of() : input.bases());
    }

    private void takeBases(List<BasisEntry> entries) {
        if (entries.equals(bases.stream().map(LegalBasis::entry).toList())) {
            return;
        }
        bases.clear();
        for (var i = 0; i < entries.size(); i++) {
            bases.add(new LegalBasis(this, entries.get(i), i));
        }
    }

    private static void refuseInvalid(SavePower input) {
        var problem = new Problem(PowerProblem.POWER_INVALID, "请改正标出的内容。");
        if ((input.statutoryLimit() == null) != (input.statutoryUnit() == null)) {
            problem.with("statutoryUnit", "法定时限的数和单位要一起填写");
        }
        if ((input.promisedLimit() == null) != (input.promisedUnit() == null)) {
            problem.with("promisedUnit", "承诺时限的数和单位要一起填写");
        }
        var statutory = limit(input.statutoryLimit(), input.statutoryUnit());
        var promised = limit(input.promisedLimit(), input.promisedUnit());
        if (statutory != null && promised != null && promised.certainlyExceeds(statutory)) {
            problem.with("promisedLimit", "承诺时限（" + promised + "）不能长于法定时限（" + statutory + "）");
        }
        var bases = input.bases() == null ? List.<BasisEntry>of() : input.bases();
        for (var i = 0; i < bases.size(); i++) {
            var from = bases.get(i).validFrom();
            var to = bases.get(i).validTo();
            if (from != null && to != null && !to.isAfter(from)) {
                problem.with("bases[" + i + "].validTo", "失效日期要晚于施行日期");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static @Nullable TimeLimit limit(@Nullable Integer length, TimeLimit.@Nullable Unit unit) {
        return length == null || unit == null ? null : new TimeLimit(length, unit);
    }

    /**
     * Draft to approved (已审定).
     *
     * @param service a public service, which is no power and rests on no law of its own
     * @param accepted what somebody has decided it may lack (S0-04, S4-03)
     * @param ownFields the unit's own fields, of which some may be required
     */
    void approve(boolean service, Gaps accepted, List<CustomField> ownFields, LocalDate on, String by) {
        requireDraft();
        requireNotStopped();
        var missing = new Problem(PowerProblem.POWER_INCOMPLETE, "“" + name + "”还缺必填内容，不能审定。");
        if (category == null) {
            missing.with("category", "没有职权类别");
        }
        if (exerciser == null) {
            missing.with("exerciser", "没有行使主体");
        }
        var values = custom();
        ownFields.stream()
                .filter(field -> field.required() && field.concerns(category) && !values.containsKey(field.code()))
                .forEach(field -> missing.with(field.path(), "没有" + field.label()));
        if (!missing.errors().isEmpty()) {
            throw missing;
        }
        if (lacksContent(service) && !accepted.content()) {
            throw new Problem(PowerProblem.POWER_WITHOUT_CONTENT, "“" + name + "”没有职权内容。请补充内容，或明确选择无内容审定。")
                    .with("content", "没有职权内容");
        }
        if (lacksBasis(service, on) && !accepted.basis()) {
            throw new Problem(PowerProblem.POWER_WITHOUT_BASIS, "“" + name + "”" + basisGap() + "。请补充依据，或明确选择无依据审定。")
                    .with("bases", basisGap());
        }
        state = ApprovalState.APPROVED;
        approvedOn = on;
        approvedBy = by;
        withoutBasis = lacksBasis(service, on);
        withoutContent = lacksContent(service);
    }

    boolean lacksBasis(boolean service, LocalDate on) {
        return !service && !hasBasis(on);
    }

    boolean lacksContent(boolean service) {
        return !service && (content == null || content.isBlank());
    }

    /** Approved, or withdrawn, back to draft, to be revised. */
    void reopen() {
        if (state == ApprovalState.DRAFT) {
            throw new Problem(PowerProblem.POWER_NOT_APPROVED, "“" + name + "”本来就是草稿。");
        }
        requireNotStopped();
        state = ApprovalState.DRAFT;
        approvedOn = null;
        approvedBy = null;
        withdrawnOn = null;
        withoutBasis = false;
        withoutContent = false;
        // What was confirmed is what was filed; a revision is confirmed anew.
        confirmedNo = null;
        confirmedOn = null;
        confirmedBy = null;
    }

    /** A power that the examining body has stopped is not brought back by the unit itself (S0-11). */
    void requireNotStopped() {
        if (stoppedOn != null) {
            throw new Problem(
                    PowerProblem.POWER_STOPPED,
                    "“" + name + "”已由" + stoppedBy + "责令自 " + stoppedOn + " 起停止行使，不能恢复或者删除。");
        }
    }

    /** The power is no longer exercised; it stays in the catalogue for the record. */
    void withdraw(LocalDate on) {
        if (state != ApprovalState.APPROVED) {
            throw new Problem(PowerProblem.POWER_NOT_APPROVED, "“" + name + "”是" + state.label() + "，不能停止行使。");
        }
        state = ApprovalState.WITHDRAWN;
        withdrawnOn = on;
    }

    void requireDraft() {
        if (state != ApprovalState.DRAFT) {
            throw new Problem(PowerProblem.POWER_NOT_DRAFT, "“" + name + "”" + state.label() + "，请先退回修订。");
        }
    }

    PowerView view(String categoryLabel, List<String> warnings) {
        return new PowerView(
                id,
                code,
                name,
                category,
                categoryLabel,
                content,
                exerciser,
                sectionId,
                holderPostId,
                holderLayer,
                hotPost,
                direction,
                visibility,
                statutoryLimit,
                statutoryUnit,
                promisedLimit,
                promisedUnit,
                localCode,
                level,
                counterparty,
                supervisor,
                state,
                approvedOn,
                approvedBy,
                withdrawnOn,
                withoutBasis,
                withoutContent,
                confirmedNo == null || confirmedOn == null || confirmedBy == null
                        ? null
                        : new PowerView.Confirmation(confirmedNo, confirmedOn, confirmedBy),
                stoppedOn == null || stopReason == null || stoppedBy == null
                        ? null
                        : new PowerView.StopOrder(
                                stopReason, stoppedOn, stoppedBy, stopAcknowledgedBy, stopAcknowledgedAt),
                demo,
                bases.stream().map(LegalBasis::entry).toList(),
                custom(),
                warnings,
                createdAt,
                updatedAt,
                version);
    }

    private Map<String, String> custom() {
        var values = new TreeMap<String, String>();
        Json.read(custom, JsonObject.class)
                .forEach((key, value) ->
                        values.put(key, value instanceof JsonString text ? text.getString() : value.toString()));
        return values;
    }

    /** What the audit chain keeps of a change: each field as it stood, by name. */
    Map<String, Object> snapshot() {
        return new Snapshot()
                .with("code", code)
                .with("name", name)
                .with("category", category)
                .with("content", content)
                .with("exerciser", exerciser)
                .with("sectionId", sectionId)
                .with("holderPostId", holderPostId)
                .with("holderLayer", holderLayer)
                .with("hotPost", hotPost)
                .with("direction", direction)
                .with("visibility", visibility)
                .with("statutoryLimit", limit(statutoryLimit, statutoryUnit))
                .with("promisedLimit", limit(promisedLimit, promisedUnit))
                .with("localCode", localCode)
                .with("level", level)
                .with("counterparty", counterparty)
                .with("supervisor", supervisor)
                .with("bases", bases.stream().map(LegalBasis::snapshot).toList())
                .with("custom", custom())
                .fields();
    }
}
