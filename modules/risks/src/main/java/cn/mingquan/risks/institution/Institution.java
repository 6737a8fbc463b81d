package cn.mingquan.risks.institution;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.Ids;
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
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the unit (制度) against its risks. Planned first, with who answers for it and by when; or recorded as in force
 * since a day. What it is called changes only by a revision, so that its history stays whole.
 */
@Entity
@Table(name = "institution")
class Institution {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final String ENACTED = "制定";

    @Id
    private UUID id;

    @Version
    private long version;

    private String title = "";

    @Column(name = "document_no")
    private @Nullable String documentNo;

    private @Nullable String issuer;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private InstitutionPhase phase = InstitutionPhase.DECISION;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind = InstitutionKind.OTHER;

    @Enumerated(EnumType.STRING)
    private InstitutionState state = InstitutionState.PLANNED;

    private @Nullable String summary;

    @Column(name = "section_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID sectionId;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "in_force_on")
    private @Nullable LocalDate inForceOn;

    @Column(name = "repealed_on")
    private @Nullable LocalDate repealedOn;

    @Column(name = "repeal_reason")
    private @Nullable String repealReason;

    private boolean demo;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt = Instant.EPOCH;

    /** Set by every change, so that a revision counts as one too. */
    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt = Instant.EPOCH;

    @OneToMany(mappedBy = "institution", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<InstitutionRevision> revisions = new ArrayList<>();

    protected Institution() {}

    /** Planned; or in force already, when the day is said. */
    Institution(SaveInstitution input, LocalDate today, String by, Instant now) {
        id = Ids.next();
        createdAt = now;
        var since = input.inForceOn();
        var invalid = invalid();
        judgePlan(input, since != null, invalid);
        judgeValidity(input.validUntil(), since, invalid);
        if (since != null) {
            judgePast("inForceOn", since, today, invalid);
        }
        refuse(invalid);
        take(input, now);
        title = input.title().strip();
        documentNo = Texts.stripped(input.documentNo());
        if (since != null) {
            hold(since, ENACTED, by, now);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID sectionId() {
        return sectionId;
    }

    /** Changes a plan freely, and of an institution in force what no document has fixed. */
    void change(SaveInstitution input, Instant now) {
        requireNotRepealed();
        var invalid = invalid();
        var wantedNo = Texts.stripped(input.documentNo());
        if (state == InstitutionState.PLANNED) {
            judgePlan(input, false, invalid);
        } else {
            if (!input.title().strip().equals(title)) {
                invalid.with("title", "现行制度的名称随修订变更");
            }
            if (!Objects.equals(wantedNo, documentNo)) {
                invalid.with("documentNo", "现行制度的文号随修订变更");
            }
        }
        judgeValidity(input.validUntil(), inForceOn, invalid);
        refuse(invalid);
        take(input, now);
        title = input.title().strip();
        documentNo = wantedNo;
    }

    private void take(SaveInstitution input, Instant now) {
        phase = input.phase();
        kind = input.kind();
        summary = Texts.stripped(input.summary());
        issuer = Texts.stripped(input.issuer());
        validUntil = input.validUntil();
        sectionId = input.sectionId();
        ownerName = Texts.stripped(input.ownerName());
        if (state == InstitutionState.PLANNED) {
            dueOn = input.dueOn();
        }
        updatedAt = now;
    }

    /** A plan that nobody answers for, or without a day, is none. */
    private static void judgePlan(SaveInstitution input, boolean inForce, Problem invalid) {
        var due = input.dueOn();
        if (!inForce && due == null) {
            invalid.with("dueOn", "拟制定的制度要写明完成期限");
        }
        if (due != null && (due.isBefore(EARLIEST) || due.isAfter(LATEST))) {
            invalid.with("dueOn", "完成期限不是合理的日期");
        }
        if (!inForce && input.sectionId() == null && Texts.stripped(input.ownerName()) == null) {
            invalid.with("ownerName", "拟制定的制度要写明责任科室或者责任人");
        }
    }

    private static void judgeValidity(@Nullable LocalDate until, @Nullable LocalDate since, Problem invalid) {
        if (until != null && (until.isBefore(since == null ? EARLIEST : since) || until.isAfter(LATEST))) {
            invalid.with("validUntil", since == null ? "有效期不是合理的日期" : "有效期不能早于施行日期 " + since);
        }
    }

    private static void judgePast(String field, LocalDate day, LocalDate today, Problem invalid) {
        if (day.isBefore(EARLIEST)) {
            invalid.with(field, "日期不能早于 " + EARLIEST);
        }
        if (day.isAfter(today)) {
            invalid.with(field, "日期不能晚于今天");
        }
    }

    private static Problem invalid() {
        return new Problem(InstitutionProblem.INSTITUTION_INVALID, "请改正标出的内容。");
    }

    private static void refuse(Problem invalid) {
        if (!invalid.errors().isEmpty()) {
            throw invalid;
        }
    }

    /** Planned to in force. */
    void enact(ReviseInstitution input, LocalDate today, String by, Instant now) {
        requirePlanned();
        var invalid = invalid();
        judgePast("on", input.on(), today, invalid);
        refuse(invalid);
        rename(input);
        var said = Texts.stripped(input.change());
        hold(input.on(), said == null ? ENACTED : said, by, now);
    }

    /** A further revision; the days go forward. */
    void revise(ReviseInstitution input, LocalDate today, String by, Instant now) {
        requireInForce();
        var invalid = invalid();
        judgePast("on", input.on(), today, invalid);
        judgeOrder(input.on(), invalid);
        var said = Texts.stripped(input.change());
        if (said == null) {
            invalid.with("change", "请写明修改了什么");
        }
        refuse(invalid);
        rename(input);
        hold(input.on(), Objects.requireNonNull(said), by, now);
    }

    private void judgeOrder(LocalDate day, Problem invalid) {
        var last =
                revisions.isEmpty() ? null : revisions.get(revisions.size() - 1).revisedOn();
        if (last != null && day.isBefore(last)) {
            invalid.with("on", "不能早于前一次（" + last + "）");
        }
    }

    private void rename(ReviseInstitution input) {
        var newTitle = Texts.stripped(input.title());
        var newNo = Texts.stripped(input.documentNo());
        title = newTitle == null ? title : newTitle;
        documentNo = newNo == null ? documentNo : newNo;
    }

    private void hold(LocalDate on, String change, String by, Instant now) {
        if (inForceOn == null) {
            inForceOn = on;
        }
        state = InstitutionState.IN_FORCE;
        updatedAt = now;
        revisions.add(new InstitutionRevision(this, revisions.size() + 1, on, title, documentNo, change, by, now));
    }

    /** In force to repealed (废止). */
    void repeal(RepealInstitution input, LocalDate today, Instant now) {
        requireInForce();
        var invalid = invalid();
        judgePast("on", input.on(), today, invalid);
        judgeOrder(input.on(), invalid);
        refuse(invalid);
        state = InstitutionState.REPEALED;
        repealedOn = input.on();
        repealReason = input.reason().strip();
        updatedAt = now;
    }

    /** Only a plan is dropped; what was in force stays for the record. */
    void requirePlanned() {
        if (state != InstitutionState.PLANNED) {
            throw new Problem(
                    InstitutionProblem.INSTITUTION_NOT_PLANNED, "“" + title + "”" + state.label() + "，不能这样处理。");
        }
    }

    private void requireInForce() {
        if (state != InstitutionState.IN_FORCE) {
            throw new Problem(
                    InstitutionProblem.INSTITUTION_NOT_IN_FORCE, "“" + title + "”" + state.label() + "，不能这样处理。");
        }
    }

    void requireNotRepealed() {
        if (state == InstitutionState.REPEALED) {
            throw new Problem(InstitutionProblem.INSTITUTION_REPEALED, "“" + title + "”已废止，只供查阅。");
        }
    }

    InstitutionView view(
            @Nullable String sectionName,
            List<InstitutionView.AddressedPoint> points,
            List<InstitutionView.AddressedPower> powers,
            LocalDate today) {
        var told = new ArrayList<InstitutionView.Revised>();
        for (var i = revisions.size() - 1; i >= 0; i--) {
            told.add(revisions.get(i).view());
        }
        return new InstitutionView(
                id,
                title,
                documentNo,
                issuer,
                phase,
                kind,
                state,
                summary,
                sectionId,
                sectionName,
                ownerName,
                dueOn,
                state == InstitutionState.PLANNED && dueOn != null && dueOn.isBefore(today),
                inForceOn,
                repealedOn,
                repealReason,
                validUntil,
                state == InstitutionState.IN_FORCE && validUntil != null && validUntil.isBefore(today),
                demo,
                told,
                points,
                powers,
                createdAt,
                updatedAt,
                version);
    }

    /** What the audit chain keeps of a change. Without the owner's name: the chain cannot forget. */
    Map<String, Object> snapshot() {
        var fields = new TreeMap<String, Object>();
        put(fields, "title", title);
        put(fields, "documentNo", documentNo);
        put(fields, "issuer", issuer);
        put(fields, "validUntil", validUntil);
        put(fields, "institutionPhase", phase);
        put(fields, "institutionKind", kind);
        put(fields, "institutionState", state);
        put(fields, "summary", summary);
        put(fields, "sectionId", sectionId);
        put(fields, "dueOn", dueOn);
        put(fields, "inForceOn", inForceOn);
        put(fields, "repealedOn", repealedOn);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
