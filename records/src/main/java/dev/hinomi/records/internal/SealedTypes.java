package dev.hinomi.records.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Lets Jackson tell the cases of a sealed interface apart without annotations on them. `@type` cannot be the name of
/// a component, as `type` could.
final class SealedTypes extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1;

    private static final JsonTypeInfo.Value BY_SIMPLE_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, null, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return isSealed(annotated) ? BY_SIMPLE_NAME : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return isSealed(annotated)
                ? cases(annotated.getRawType())
                        .map(type -> new NamedType(type, type.getSimpleName()))
                        .toList()
                : super.findSubtypes(config, annotated);
    }

    /// The types that values of a sealed type have, also where it is split into sealed ones.
    static Stream<Class<?>> cases(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? cases(permitted) : Stream.of(permitted));
    }

    private static boolean isSealed(Annotated annotated) {
        return annotated.getRawType().isSealed();
    }
}
