package cn.mingquan.risks.point;

import cn.mingquan.platform.Ids;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done against a risk (防控措施). */
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

    private String text = "";

    @SuppressWarnings("UnusedVariable") // read by the order of the list
    private int sort;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    protected ControlMeasure() {}

    ControlMeasure(RiskPoint point, MeasureEntry entry, int sort) {
        this.id = Ids.next();
        this.point = point;
        this.mechanism = entry.mechanism();
        this.text = entry.text().strip();
        this.dueOn = entry.dueOn();
        this.sort = sort;
    }

    MeasureEntry entry() {
        return new MeasureEntry(mechanism, text, dueOn);
    }

    /** By name, as the audit chain keeps it. */
    Map<String, String> snapshot() {
        var fields = new TreeMap<String, String>();
        fields.put("mechanism", mechanism.name());
        fields.put("text", text);
        if (dueOn != null) {
            fields.put("dueOn", dueOn.toString());
        }
        return fields;
    }
}
