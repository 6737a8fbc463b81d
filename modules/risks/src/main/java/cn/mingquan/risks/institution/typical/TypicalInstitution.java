package cn.mingquan.risks.institution.typical;

import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * An institution as a template proposes it (tenants/templates/template.schema.json).
 *
 * @param key its code in the template
 * @param points the typical risk points that it answers
 */
record TypicalInstitution(
        String key, String title, InstitutionKind kind, InstitutionPhase phase, String summary, List<String> points) {

    static TypicalInstitution read(JsonObject institution) {
        var points = institution.getJsonArray("points");
        return new TypicalInstitution(
                institution.getString("code"),
                institution.getString("title"),
                InstitutionKind.valueOf(institution.getString("kind")),
                InstitutionPhase.valueOf(institution.getString("phase")),
                institution.getString("summary"),
                points == null ? List.of() : points.getValuesAs(JsonString::getString));
    }
}
