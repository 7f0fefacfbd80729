package dev.hinomi.records.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of stored records: the components and nothing else; instants and durations as ISO-8601 text; absent
/// values left out; a value of a sealed type carries its simple class name as `@type`.
///
/// A component that a stored value lacks reads as null, empty or absent, and one that is not known any more is
/// ignored, so that a record can gain and lose components without a migration.
public final class RecordJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(List.class, override -> override.setNullHandling(EMPTY))
            .withConfigOverride(Set.class, override -> override.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, override -> override.setNullHandling(EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    public <T> String write(Class<T> type, T value) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "cannot store a " + type.getSimpleName() + " as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The value that [#write] wrote, by this version or another.
    ///
    /// @param place what is read, for the message of a failure
    public <T> T read(Class<T> type, String json, String place) {
        try {
            return mapper.readerFor(type).readValue(json);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    place + ": cannot be read as " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
