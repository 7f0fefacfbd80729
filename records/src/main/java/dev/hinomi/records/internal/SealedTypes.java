package dev.hinomi.records.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
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
        if (!isSealed(annotated)) {
            return super.findSubtypes(config, annotated);
        }
        List<NamedType> cases = new ArrayList<>();
        addCases(annotated.getRawType(), cases);
        return cases;
    }

    private static void addCases(Class<?> type, List<NamedType> cases) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                addCases(permitted, cases);
            } else {
                cases.add(new NamedType(permitted, permitted.getSimpleName()));
            }
        }
    }

    private static boolean isSealed(Annotated annotated) {
        return annotated.getRawType().isSealed();
    }
}
