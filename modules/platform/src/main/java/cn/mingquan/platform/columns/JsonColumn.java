package cn.mingquan.platform.columns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A {@code jsonb} as its text. */
@Converter
public class JsonColumn implements AttributeConverter<@Nullable String, @Nullable Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable String value) {
        return value;
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}
