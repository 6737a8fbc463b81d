package cn.mingquan.risks.institution;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.columns.InstantColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an institution stood from a day on. Written once: the database takes no change of it. */
@Entity
@Table(name = "institution_revision")
class InstitutionRevision {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "institution_id", nullable = false)
    @SuppressWarnings("UnusedVariable") // written to the foreign key
    private @Nullable Institution institution;

    private int number;

    @Column(name = "revised_on")
    private LocalDate revisedOn = LocalDate.EPOCH;

    private String title = "";

    @Column(name = "document_no")
    private @Nullable String documentNo;

    private String change = "";

    @Column(name = "recorded_by")
    private String recordedBy = "";

    @Column(name = "recorded_at")
    @Convert(converter = InstantColumn.class)
    private Instant recordedAt = Instant.EPOCH;

    protected InstitutionRevision() {}

    InstitutionRevision(
            Institution institution,
            int number,
            LocalDate on,
            String title,
            @Nullable String documentNo,
            String change,
            String by,
            Instant at) {
        this.id = Ids.next();
        this.institution = institution;
        this.number = number;
        this.revisedOn = on;
        this.title = title;
        this.documentNo = documentNo;
        this.change = change;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    LocalDate revisedOn() {
        return revisedOn;
    }

    InstitutionView.Revised view() {
        return new InstitutionView.Revised(number, revisedOn, title, documentNo, change, recordedBy, recordedAt);
    }
}
