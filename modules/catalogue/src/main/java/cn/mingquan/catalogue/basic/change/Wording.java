package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.catalogue.basis.BasisEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an edition, or a power, says in the fields that both have. Blank texts are none: that is no difference.
 *
 * @param category the national code; none for a category of the unit's own
 */
record Wording(@Nullable String name, @Nullable String category, @Nullable String content, List<BasisEntry> bases) {

    private static final int SHOWN = 300;

    static Wording of(
            @Nullable String name, @Nullable String category, @Nullable String content, List<BasisEntry> bases) {
        return new Wording(
                Texts.stripped(name),
                category,
                Texts.stripped(content),
                bases.stream().map(Wording::stripped).toList());
    }

    static Wording of(SaveBasicItem item) {
        return of(item.name(), item.category(), item.content(), Objects.requireNonNullElse(item.bases(), List.of()));
    }

    private static BasisEntry stripped(BasisEntry basis) {
        return new BasisEntry(
                basis.type(),
                basis.title().strip(),
                Texts.stripped(basis.article()),
                Texts.stripped(basis.text()),
                basis.validFrom(),
                basis.validTo());
    }

    @Nullable
    Object value(BasicField field) {
        return switch (field) {
            case NAME -> name;
            case CATEGORY -> category;
            case CONTENT -> content;
            case BASES -> bases;
        };
    }

    /** As people read it. */
    @Nullable
    String text(BasicField field) {
        return switch (field) {
            case NAME -> name;
            case CATEGORY -> category;
            case CONTENT -> content;
            case BASES ->
                bases.isEmpty() ? null : bases.stream().map(Wording::shown).collect(Collectors.joining("\n"));
        };
    }

    private static String shown(BasisEntry basis) {
        var days = Optional.ofNullable(basis.validFrom())
                        .map(day -> "，自 " + day + " 起施行")
                        .orElse("")
                + Optional.ofNullable(basis.validTo())
                        .map(day -> "，" + day + " 失效")
                        .orElse("");
        return "《" + basis.title() + "》" + Objects.requireNonNullElse(basis.article(), "")
                + (basis.text() == null ? "" : "：" + cn.mingquan.platform.Texts.shortened(basis.text(), SHOWN)) + days;
    }

    boolean sameIn(BasicField field, Wording other) {
        return Objects.equals(value(field), other.value(field));
    }

    /** This, with some of the fields as the other says them. */
    Wording with(List<BasicField> fields, Wording other) {
        return new Wording(
                fields.contains(BasicField.NAME) ? other.name : name,
                fields.contains(BasicField.CATEGORY) ? other.category : category,
                fields.contains(BasicField.CONTENT) ? other.content : content,
                fields.contains(BasicField.BASES) ? other.bases : bases);
    }
}
