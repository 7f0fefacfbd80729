package dev.hinomi.wire.codegen;

import static dev.hinomi.wire.codegen.SourceFile.quote;

import dev.hinomi.wire.codegen.ShapeModel.MemberModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The record of a structure, with its schema and its builder.
final class RecordWriter {
    private final ShapeModel.Structure structure;
    private final List<MemberModel> members;
    private final JavaTypes types;
    private final Map<String, String> references;
    private final List<String> interfaces;
    private final String name;

    /// @param interfaces what the record implements
    RecordWriter(
            ShapeModel.Structure structure, JavaTypes types, Map<String, String> references, List<String> interfaces) {
        this.structure = structure;
        this.members = structure.members();
        this.types = types;
        this.references = references;
        this.interfaces = interfaces;
        this.name = JavaNames.type(structure.name());
        Set<String> accessors = new HashSet<>();
        for (MemberModel member : members) {
            if (!accessors.add(accessor(member))) {
                throw new ModelException("shape %s member %s: another member is also called %s"
                        .formatted(structure.name(), member.name(), accessor(member)));
            }
        }
    }

    String write() {
        return """
                /// `%1$s`.
                public record %2$s(%3$s)%11$s {
                    public static final Shape.Structure<%2$s> SHAPE = new Shape.Structure<>(
                            %4$s,
                            List.of(%5$s),
                            %6$s,
                            %2$s::construct,
                            %2$s.class);
                %7$s
                    public static Builder builder() {
                        return new Builder();
                    }

                %8$s
                    private static %2$s construct(@Nullable Object[] values) {
                        return new %2$s(%9$s);
                    }

                %10$s}
                """.formatted(
                        structure.name(),
                        name,
                        lines(",", 8, this::component),
                        quote(structure.name()),
                        lines(",", 20, this::schema),
                        structure.union(),
                        canonicalConstructor(),
                        needsUncheckedCast() ? "    @SuppressWarnings(\"unchecked\")" : "",
                        casts(),
                        builder(),
                        interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces))
                .replace("\n\n\n", "\n\n")
                .replace("    }\n\n\n    private", "    }\n\n    private");
    }

    private String component(MemberModel member) {
        return nullable(member) + type(member) + " " + accessor(member);
    }

    private String schema(MemberModel member) {
        return "new Member<>(%s, %s, Location.%s, %s, () -> %s, %s::%s)"
                .formatted(
                        quote(member.name()),
                        quote(member.wireName()),
                        member.location(),
                        member.required(),
                        Objects.requireNonNull(references.get(member.shape())),
                        name,
                        accessor(member));
    }

    private String canonicalConstructor() {
        String copies = members.stream()
                .filter(this::isCollection)
                .map(member -> "        %1$s = Absent.or(%1$s);\n".formatted(accessor(member)))
                .collect(Collectors.joining());
        return copies.isEmpty() ? "" : "\n    public %s {\n%s    }\n".formatted(name, copies);
    }

    private boolean needsUncheckedCast() {
        return members.stream().anyMatch(this::isCollection);
    }

    private String casts() {
        return IntStream.range(0, members.size())
                .mapToObj(i -> "\n                (%s) values[%d]".formatted(type(members.get(i)), i))
                .collect(Collectors.joining(","));
    }

    private String builder() {
        String fields = members.stream()
                .map(member -> isCollection(member)
                        ? "        private %s %s = Absent.%s();\n"
                                .formatted(type(member), accessor(member), types.absent(member.shape()))
                        : "        private @Nullable %s %s;\n".formatted(type(member), accessor(member)))
                .collect(Collectors.joining());
        String setters = members.stream().map(this::setter).collect(Collectors.joining());
        return """
                    /// Sets members by name. A member that is not set is absent; `build` refuses a missing required one.
                    public static final class Builder {
                %s
                        private Builder() {}

                %s        public %s build() {
                            return new %s(%s);
                        }
                    }
                """.formatted(fields, setters, name, name, lines(",", 20, this::built));
    }

    private String setter(MemberModel member) {
        return """
                        public Builder %1$s(%2$s %1$s) {
                            this.%1$s = %1$s;
                            return this;
                        }

                """.formatted(accessor(member), nullable(member) + type(member));
    }

    private String built(MemberModel member) {
        return member.required() && !isCollection(member)
                ? "Objects.requireNonNull(%s, %s)"
                        .formatted(accessor(member), quote(structure.name() + "." + member.name()))
                : accessor(member);
    }

    private String lines(String separator, int indent, Function<MemberModel, String> text) {
        return members.stream()
                .map(member -> "\n" + " ".repeat(indent) + text.apply(member))
                .collect(Collectors.joining(separator));
    }

    private String nullable(MemberModel member) {
        return member.required() || isCollection(member) ? "" : "@Nullable ";
    }

    private boolean isCollection(MemberModel member) {
        return !types.absent(member.shape()).isEmpty();
    }

    private String type(MemberModel member) {
        return types.of(member.shape());
    }

    private static String accessor(MemberModel member) {
        return JavaNames.member(member.name());
    }
}
