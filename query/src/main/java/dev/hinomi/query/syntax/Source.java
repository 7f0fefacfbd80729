package dev.hinomi.query.syntax;

import java.util.List;
import java.util.Optional;

/// `SOURCE logGroups(namePrefix: ["/aws/lambda"])`: which log groups a query reads, instead of those that
/// the request names (AWS document "SOURCE"). The parts narrow each other.
///
/// @param group the one log group of `SOURCE '/aws/lambda/a'`: a name or an identifier
/// @param logGroups the arguments of `logGroups(...)`
/// @param dataSources the list of `dataSource([...])`; empty without it
/// @param tags the list of `logGroupTags([...])`: all of them have to match; empty without it
/// @param start the beginning of the time that is read, as in `start=-1d`, instead of the query's own
public record Source(
        Optional<String> group,
        Optional<LogGroups> logGroups,
        List<String> dataSources,
        List<TagFilter> tags,
        Optional<TimeBound> start,
        Optional<TimeBound> end,
        Position position)
        implements Command {
    public Source {
        dataSources = List.copyOf(dataSources);
        tags = List.copyOf(tags);
    }

    /// `logGroups(accountIdentifier: [...], namePrefix: [...], class: [...])`.
    ///
    /// @param accounts at most 20; all accounts when empty
    /// @param prefixes at most 5, of the names; all log groups when empty
    /// @param groupClass `STANDARD`, also without a class, or `INFREQUENT_ACCESS`
    public record LogGroups(List<String> accounts, List<String> prefixes, GroupClass groupClass) {
        public LogGroups {
            accounts = List.copyOf(accounts);
            prefixes = List.copyOf(prefixes);
        }
    }

    /// A class of log groups.
    public enum GroupClass {
        STANDARD,
        INFREQUENT_ACCESS
    }

    /// `{"key": "team", "values": ["a*", "!b"]}`: one of the values has to match, where `*` is any text
    /// and a leading `!` means every other value.
    ///
    /// @param values at most 5; any value when empty
    public record TagFilter(String key, List<String> values) {
        public TagFilter {
            values = List.copyOf(values);
        }
    }

    /// An end of the time that is read.
    public sealed interface TimeBound {
        /// `now`: when the query was started.
        record Now() implements TimeBound {}

        /// `-1d`: so long before the query was started.
        record Before(Interval interval) implements TimeBound {}

        /// A moment: `1729728200`.
        ///
        /// @param epochSeconds as the request of a query has it
        record At(long epochSeconds) implements TimeBound {}
    }
}
