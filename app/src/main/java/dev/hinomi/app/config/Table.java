package dev.hinomi.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A section of `hinomi.yaml` with entries that the user names, each with the same keys. Only the file has
/// them: an entry has no variable and no flag.
///
/// @param name of the section
/// @param entry what the name of an entry is, for a message
/// @param keys of an entry
record Table(String name, String entry, List<Key<?>> keys) {
    private static final Syntax<String> NAME = Syntax.text("a name", "\\S+");

    static final Key<Optional<String>> URL = key("url", Syntax.optional(Syntax.text("a URL", "https?://\\S+")));
    static final Key<Optional<String>> FORMAT =
            key("format", Syntax.optional(Syntax.text("lambda, firehose, gzip or json", "lambda|firehose|gzip|json")));
    static final Key<Optional<Path>> HEADERS_FILE = key("headers-file", Syntax.optional(Syntax.path()));
    static final Key<Optional<Path>> ACCESS_KEY_FILE = key("access-key-file", Syntax.optional(Syntax.path()));

    /// Where the ARNs of destinations lead.
    static final Table DESTINATIONS =
            new Table("destinations", "an ARN", List.of(URL, FORMAT, HEADERS_FILE, ACCESS_KEY_FILE));

    static final Key<Optional<Path>> DIRECTORY = key("directory", Syntax.optional(Syntax.path()));
    static final Key<Optional<String>> ENDPOINT = key("endpoint", Syntax.optional(Syntax.url()));
    static final Key<Optional<String>> REGION = key("region", Syntax.optional(NAME));
    static final Key<Boolean> PATH_STYLE = new Key<>("path-style", Syntax.bool(), false, false, "");
    static final Key<Optional<Path>> CREDENTIALS = key("credentials", Syntax.optional(Syntax.path()));
    static final Key<Optional<String>> FILES =
            key("files", Syntax.optional(Syntax.text("gzip or parquet", "gzip|parquet")));

    /// What is behind the names of buckets.
    static final Table BUCKETS =
            new Table("buckets", "a bucket", List.of(DIRECTORY, ENDPOINT, REGION, PATH_STYLE, CREDENTIALS, FILES));

    static final Key<Optional<String>> BUCKET = key("bucket", Syntax.optional(NAME));
    static final Key<String> PREFIX = new Key<>("prefix", NAME, "archive", false, "");
    static final Key<Duration> AFTER = new Key<>(
            "after", Syntax.duration(Duration.ofDays(15), Duration.ofDays(3650)), Duration.ofDays(30), false, "");
    static final Key<Duration> KEEP = new Key<>(
            "keep", Syntax.duration(Duration.ofDays(1), Duration.ofDays(36500)), Duration.ofDays(90), false, "");

    /// Which groups are archived.
    static final Table ARCHIVE = new Table("archive", "names of log groups", List.of(BUCKET, PREFIX, AFTER, KEEP));

    static final List<Table> ALL = List.of(DESTINATIONS, BUCKETS, ARCHIVE);

    /// The key of this name, if entries have it.
    Optional<Key<?>> key(String keyName) {
        return keys.stream().filter(key -> key.name().equals(keyName)).findFirst();
    }

    /// The names of the keys, for a message.
    String keyNames() {
        return keys.stream().map(Key::name).sorted().collect(Collectors.joining(", "));
    }

    private static <T> Key<Optional<T>> key(String name, Syntax<Optional<T>> syntax) {
        return new Key<>(name, syntax, Optional.empty(), false, "");
    }
}
