package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
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

/** The text a power rests on (设定依据). 职权法定: what rests on nothing should not be exercised (S0-04). */
@Entity
@Table(name = "legal_basis")
class LegalBasis {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "power_id", nullable = false)
    @SuppressWarnings("UnusedVariable") // written to the foreign key
    private @Nullable PowerItem power;

    @Enumerated(EnumType.STRING)
    private BasisType type = BasisType.OTHER;

    private String title = "";
    private @Nullable String article;
    private @Nullable String text;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("UnusedVariable") // read by the order of the list
    private int sort;

    protected LegalBasis() {}

    LegalBasis(PowerItem power, BasisEntry entry, int sort) {
        this.id = Ids.next();
        this.power = power;
        this.type = entry.type();
        this.title = entry.title().strip();
        this.article = Texts.stripped(entry.article());
        this.text = Texts.stripped(entry.text());
        this.validFrom = entry.validFrom();
        this.validTo = entry.validTo();
        this.sort = sort;
    }

    BasisEntry entry() {
        return new BasisEntry(type, title, article, text, validFrom, validTo);
    }

    /** The day on which it ends is the first on which it no longer holds. */
    boolean endedBy(LocalDate day) {
        return validTo != null && !validTo.isAfter(day);
    }

    /** By name, as the audit chain keeps it. */
    Map<String, String> snapshot() {
        var fields = new TreeMap<String, String>();
        fields.put("type", type.name());
        fields.put("title", title);
        if (article != null) {
            fields.put("article", article);
        }
        if (text != null) {
            fields.put("text", text);
        }
        if (validFrom != null) {
            fields.put("validFrom", validFrom.toString());
        }
        if (validTo != null) {
            fields.put("validTo", validTo.toString());
        }
        return fields;
    }
}
