package cn.mingquan.catalogue.basis;

import jakarta.json.JsonObject;

/** A basis as a template writes it. */
public final class TypicalBasis {

    private TypicalBasis() {}

    /** The version of the text stands with its name: an article is that of a version. */
    public static BasisEntry read(JsonObject basis) {
        return BasisEntry.of(
                BasisType.valueOf(basis.getString("type")),
                basis.getString("title") + "（" + basis.getString("version") + "）",
                basis.getString("article"),
                null);
    }
}
