package cn.mingquan.risks.point;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.Snapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done against a risk (防控措施). That it was carried out is recorded elsewhere, and stays when it is reworded. */
@Entity
@Table(name = "control_measure")
class ControlMeasure {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "risk_point_id", nullable = false)
    @SuppressWarnings("UnusedVariable") // written to the foreign key
    private @Nullable RiskPoint point;

    @Enumerated(EnumType.STRING)
    private Mechanism mechanism = Mechanism.PREVENTION;

    @Enumerated(EnumType.STRING)
    private @Nullable MeasureType type;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    private String text = "";

    private int sort;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "done_on", insertable = false, updatable = false)
    private @Nullable LocalDate doneOn;

    @Column(insertable = false, updatable = false)
    private @Nullable String evidence;

    @Column(name = "done_by", insertable = false, updatable = false)
    private @Nullable String doneBy;

    protected ControlMeasure() {}

    ControlMeasure(RiskPoint point) {
        this.id = Ids.next();
        this.point = point;
    }

    UUID id() {
        return id;
    }

    int sort() {
        return sort;
    }

    @Nullable
    MeasureType type() {
        return type;
    }

    void take(MeasureEntry entry, int place) {
        mechanism = entry.mechanism();
        type = entry.type();
        phase = entry.phase();
        text = entry.text().strip();
        ownerName = Texts.stripped(entry.ownerName());
        dueOn = entry.dueOn();
        sort = place;
    }

    MeasureView view() {
        return new MeasureView(id, mechanism, type, phase, text, ownerName, dueOn, doneOn, evidence, doneBy);
    }

    /** By name, as the audit chain keeps it. Without the name of the owner: the chain cannot forget. */
    Map<String, Object> snapshot() {
        return new Snapshot()
                .with("mechanism", mechanism)
                .with("type", type)
                .with("phase", phase)
                .with("text", text)
                .with("dueOn", dueOn)
                .with("doneOn", doneOn)
                .fields();
    }
}
