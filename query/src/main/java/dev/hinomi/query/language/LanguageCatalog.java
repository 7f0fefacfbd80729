package dev.hinomi.query.language;

import dev.hinomi.query.analysis.FunctionCatalog;
import dev.hinomi.query.analysis.FunctionSignature;
import dev.hinomi.query.parse.QueryParser;
import dev.hinomi.query.parse.token.Keywords;
import dev.hinomi.query.sql.GeneratedField;
import java.util.Arrays;
import java.util.List;

/// The language as it is served: from the parsers and the catalogue of functions, with what people want to
/// know of each.
///
/// @param fields that every event has
/// @param keywords words with a meaning within commands
public record LanguageCatalog(
        List<CommandEntry> commands, List<FunctionEntry> functions, List<String> fields, List<String> keywords) {
    public LanguageCatalog {
        commands = List.copyOf(commands);
        functions = List.copyOf(functions);
        fields = List.copyOf(fields);
        keywords = List.copyOf(keywords);
    }

    public static LanguageCatalog read() {
        Summaries commands = Summaries.read("commands.txt");
        Summaries functions = Summaries.read("functions.txt");
        return new LanguageCatalog(
                QueryParser.commandNames().stream()
                        .map(name -> command(name, commands.of(name)))
                        .toList(),
                FunctionCatalog.all().stream()
                        .map(function -> function(function, functions.of(function.name())))
                        .toList(),
                Arrays.stream(GeneratedField.values())
                        .map(GeneratedField::fieldName)
                        .toList(),
                Keywords.all());
    }

    /// A name that stands for another has its syntax, with the other name in front.
    private static CommandEntry command(String name, Summaries.Entry entry) {
        List<String> syntax = entry.syntax().stream()
                .map(form -> form.replaceFirst("^\\w+", name))
                .toList();
        return new CommandEntry(name, syntax, entry.summary());
    }

    private static FunctionEntry function(FunctionSignature function, Summaries.Entry entry) {
        List<String> signatures =
                function.names().stream().map(name -> name + function.written()).toList();
        return new FunctionEntry(function.name(), function.family(), function.usage(), signatures, entry.summary());
    }
}
