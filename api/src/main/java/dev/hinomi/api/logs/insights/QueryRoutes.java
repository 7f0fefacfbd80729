package dev.hinomi.api.logs.insights;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.query.QueryReview;
import dev.hinomi.query.language.CommandEntry;
import dev.hinomi.query.language.FunctionEntry;
import dev.hinomi.query.language.LanguageCatalog;
import dev.hinomi.query.language.Summary;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The paths for editors of Logs Insights queries.
///
/// - `POST /_hinomi/logs/query/check`, with a [Text]: what is wrong with it, as a [Check]. Runs nothing.
/// - `GET /_hinomi/logs/query/language`: what the language has, as a [Language].
public final class QueryRoutes {
    public static final String CHECK_PATH = "/_hinomi/logs/query/check";
    public static final String LANGUAGE_PATH = "/_hinomi/logs/query/language";

    private final Queries queries;

    private QueryRoutes(Queries queries) {
        this.queries = queries;
    }

    public static List<Route> of(Queries queries, SignedRoute.Surroundings surroundings) {
        WireResponse language = Answers.json(200, Language.of(LanguageCatalog.read()));
        return List.of(
                SignedRoute.ofReaders("POST", CHECK_PATH, surroundings, new QueryRoutes(queries)::check),
                SignedRoute.ofReaders("GET", LANGUAGE_PATH, surroundings, (_, _) -> language));
    }

    /// What is to be checked.
    ///
    /// @param language `CWLI`, also when it is left out
    record Text(@Nullable String query, @Nullable String language) {}

    /// What is wrong with a query.
    ///
    /// @param fields that the query makes, also before the first command that cannot be read
    public record Check(List<Diagnostic> diagnostics, List<String> fields) {
        public Check {
            diagnostics = List.copyOf(diagnostics);
            fields = List.copyOf(fields);
        }

        static Check of(QueryReview review) {
            return new Check(
                    review.problems().stream()
                            .map(problem -> new Diagnostic(problem.start(), problem.end(), "error", problem.message()))
                            .toList(),
                    review.fields());
        }
    }

    /// Something that is wrong.
    ///
    /// @param start of its place, in UTF-16 units from the start of the text
    /// @param end after the last unit of its place
    /// @param severity `error`: the query is refused
    /// @param message as StartQuery says it
    public record Diagnostic(int start, int end, String severity, String message) {}

    /// What the language has.
    ///
    /// @param fields that every event has
    /// @param keywords words with a meaning within commands
    public record Language(
            List<CommandEntry> commands, List<Function> functions, List<String> fields, List<String> keywords) {
        public Language {
            commands = List.copyOf(commands);
            functions = List.copyOf(functions);
            fields = List.copyOf(fields);
            keywords = List.copyOf(keywords);
        }

        static Language of(LanguageCatalog catalog) {
            return new Language(
                    catalog.commands(),
                    catalog.functions().stream().map(Function::of).toList(),
                    catalog.fields(),
                    catalog.keywords());
        }
    }

    /// A function.
    ///
    /// @param family what it is about: `numeric`, `aggregate`
    /// @param usage where it may stand: `row`, `aggregate` (in `stats`),
    /// `either` or `shown` (in `fields` and `display`)
    public record Function(String name, String family, String usage, List<String> signatures, Summary summary) {
        public Function {
            signatures = List.copyOf(signatures);
        }

        static Function of(FunctionEntry entry) {
            return new Function(
                    entry.name(),
                    entry.family().name().toLowerCase(Locale.ROOT),
                    entry.usage().name().toLowerCase(Locale.ROOT),
                    entry.signatures(),
                    entry.summary());
        }
    }

    private WireResponse check(Scope scope, WireRequest received) {
        Text text = JsonBody.read(received, Text.class);
        String query = text.query();
        if (query == null) {
            throw new FaultException(new Fault.MissingParameter("query", "query: missing (expected: a text)"));
        }
        QueryLanguage.requireInsights(text.language());
        return Answers.json(200, Check.of(queries.review(scope, query)));
    }
}
