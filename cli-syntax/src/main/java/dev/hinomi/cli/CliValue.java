package dev.hinomi.cli;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of an option: what the CLI would put into the request, as in JSON.
public sealed interface CliValue {
    record Text(String text) implements CliValue {}

    record Numeric(BigDecimal number) implements CliValue {}

    record Bool(boolean value) implements CliValue {}

    /// `null` in JSON.
    record Nothing() implements CliValue {}

    record Seq(List<CliValue> values) implements CliValue {
        public Seq {
            values = List.copyOf(values);
        }
    }

    /// A structure or a map, in the order in which it is written.
    record Struct(Map<String, CliValue> members) implements CliValue {
        public Struct {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// Known only when the command runs or a reader has filled it in: a substitution, a variable, a file, a
    /// placeholder, with the text around it.
    ///
    /// @param source as written
    record Dynamic(String source) implements CliValue {}

    /// The value as texts, numbers, booleans, lists and maps; empty when any part of it is known only when
    /// the command runs.
    default Optional<Object> known() {
        return switch (this) {
            case Text text -> Optional.of(text.text());
            case Numeric number -> Optional.of(number.number());
            case Bool bool -> Optional.of(bool.value());
            case Nothing _, Dynamic _ -> Optional.empty();
            case Seq sequence -> {
                List<Object> values = sequence.values().stream()
                        .map(CliValue::known)
                        .flatMap(Optional::stream)
                        .toList();
                yield values.size() == sequence.values().size() ? Optional.of(values) : Optional.empty();
            }
            case Struct struct -> {
                Map<String, Object> members = new LinkedHashMap<>();
                struct.members().forEach((name, member) -> member.known().ifPresent(known -> members.put(name, known)));
                yield members.size() == struct.members().size() ? Optional.of(members) : Optional.empty();
            }
        };
    }
}
