package dev.hinomi.logs.transform;

import dev.hinomi.logs.transform.mutator.AddKeys;
import dev.hinomi.logs.transform.mutator.CopyValue;
import dev.hinomi.logs.transform.mutator.DateTimeConverter;
import dev.hinomi.logs.transform.mutator.DeleteKeys;
import dev.hinomi.logs.transform.mutator.ListToMap;
import dev.hinomi.logs.transform.mutator.MoveKeys;
import dev.hinomi.logs.transform.mutator.RenameKeys;
import dev.hinomi.logs.transform.mutator.SplitString;
import dev.hinomi.logs.transform.mutator.SubstituteString;
import dev.hinomi.logs.transform.mutator.TextMutator;
import dev.hinomi.logs.transform.mutator.TypeConverter;
import dev.hinomi.logs.transform.parser.Csv;
import dev.hinomi.logs.transform.parser.ParseCloudfront;
import dev.hinomi.logs.transform.parser.ParseGrok;
import dev.hinomi.logs.transform.parser.ParseJson;
import dev.hinomi.logs.transform.parser.ParseKeyValue;
import dev.hinomi.logs.transform.parser.ParsePostgres;
import dev.hinomi.logs.transform.parser.ParseRoute53;
import dev.hinomi.logs.transform.parser.ParseVpc;
import dev.hinomi.logs.transform.parser.ParseWaf;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Source;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A processor that a transformer may use.
///
/// @param name as configurations call it
/// @param members what it may be configured with
/// @param max how often a transformer may use it
record ProcessorKind(String name, Type type, Set<String> members, int max, Function<ProcessorConfig, Step> make) {
    /// Which rules of order a processor is under.
    enum Type {
        PARSER,
        /// A parser for one kind of log of an AWS service: reads the whole message, and stands first.
        VENDED_PARSER,
        MUTATOR
    }

    /// The most processors of a transformer, and so the most of a kind that has no limit of its own.
    static final int MAX_PROCESSORS = 20;

    /// To add a processor: its file in `parser` or `mutator`, and a line here.
    static final List<ProcessorKind> ALL = List.of(
            parser("parseJSON", ParseJson::of, MAX_PROCESSORS, "source", "destination"),
            parser("grok", ParseGrok::of, 1, "source", "match"),
            parser("csv", Csv::of, MAX_PROCESSORS, "source", "destination", "delimiter", "quoteCharacter", "columns"),
            parser(
                    "parseKeyValue",
                    ParseKeyValue::of,
                    MAX_PROCESSORS,
                    "source",
                    "destination",
                    "fieldDelimiter",
                    "keyValueDelimiter",
                    "keyPrefix",
                    "nonMatchValue",
                    "overwriteIfExists"),
            vended("parseWAF", ParseWaf::apply),
            vended("parsePostgres", ParsePostgres::apply),
            vended("parseCloudfront", ParseCloudfront::apply),
            vended("parseRoute53", ParseRoute53::apply),
            vended("parseVPC", ParseVpc::apply),
            mutator("lowerCaseString", TextMutator::lowerCase, "withKeys"),
            mutator("upperCaseString", TextMutator::upperCase, "withKeys"),
            mutator("trimString", TextMutator::trim, "withKeys"),
            mutator("splitString", SplitString::of, "entries"),
            mutator("substituteString", SubstituteString::of, "entries"),
            single("addKeys", AddKeys::of, "entries"),
            mutator("deleteKeys", DeleteKeys::of, "withKeys"),
            mutator("moveKeys", MoveKeys::of, "entries"),
            mutator("renameKeys", RenameKeys::of, "entries"),
            single("copyValue", CopyValue::of, "entries"),
            mutator("listToMap", ListToMap::of, "source", "key", "valueKey", "target", "flatten", "flattenedElement"),
            mutator("typeConverter", TypeConverter::of, "entries"),
            mutator(
                    "dateTimeConverter",
                    DateTimeConverter::of,
                    "source",
                    "target",
                    "targetFormat",
                    "matchPatterns",
                    "sourceTimezone",
                    "targetTimezone",
                    "locale"));

    /// The kind of this name, if there is one.
    static Optional<ProcessorKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findAny();
    }

    boolean parses() {
        return type != Type.MUTATOR;
    }

    Step step(String place, JsonNode config) {
        return make.apply(new ProcessorConfig(place, config, members));
    }

    private static ProcessorKind parser(String name, Function<ProcessorConfig, Step> make, int max, String... members) {
        return new ProcessorKind(name, Type.PARSER, Set.of(members), max, make);
    }

    private static ProcessorKind vended(String name, Step step) {
        return new ProcessorKind(name, Type.VENDED_PARSER, Set.of("source"), 1, config -> {
            if (config.source() instanceof Source.Field field) {
                throw config.refused("source", field.path().toString(), Source.MESSAGE);
            }
            return step;
        });
    }

    private static ProcessorKind mutator(String name, Function<ProcessorConfig, Step> make, String... members) {
        return new ProcessorKind(name, Type.MUTATOR, Set.of(members), MAX_PROCESSORS, make);
    }

    private static ProcessorKind single(String name, Function<ProcessorConfig, Step> make, String... members) {
        return new ProcessorKind(name, Type.MUTATOR, Set.of(members), 1, make);
    }
}
