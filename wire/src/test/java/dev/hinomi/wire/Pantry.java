package dev.hinomi.wire;

import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Member.Location;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that speaks REST JSON and has a member in every place.
public final class Pantry {
    private Pantry() {}

    private static final Shape.Text TEXT = new Shape.Text("Text", Constraints.NONE, List.of());
    private static final Shape.Sequence TEXTS =
            new Shape.Sequence("Texts", Constraints.NONE, "member", false, () -> TEXT);
    private static final Shape.Dictionary META =
            new Shape.Dictionary("Meta", Constraints.NONE, "key", "value", false, () -> TEXT, () -> TEXT);
    private static final Shape.Int INT = new Shape.Int("Int", Constraints.NONE);

    /// Members in every place but the payload.
    public record Shelf(
            @Nullable String shelf,
            @Nullable String path,
            @Nullable Integer limit,
            List<String> tags,
            @Nullable String etag,
            @Nullable Instant since,
            Map<String, String> meta,
            @Nullable String note,
            @Nullable Integer status) {}

    @SuppressWarnings({"unchecked", "NullAway"}) // codecs never leave a list or map null
    public static final Shape.Structure<Shelf> SHELF = new Shape.Structure<>(
            "Shelf",
            List.of(
                    new Member<>("Shelf", "shelf", Location.URI, true, () -> TEXT, Shelf::shelf),
                    new Member<>("Path", "path", Location.URI, true, () -> TEXT, Shelf::path),
                    new Member<>("Limit", "limit", Location.QUERY, false, () -> INT, Shelf::limit),
                    new Member<>("Tags", "tag", Location.QUERY, false, () -> TEXTS, Shelf::tags),
                    new Member<>("Etag", "ETag", Location.HEADER, false, () -> TEXT, Shelf::etag),
                    new Member<>(
                            "Since",
                            "If-Modified-Since",
                            Location.HEADER,
                            false,
                            () -> new Shape.Timestamp("Since", null),
                            Shelf::since),
                    new Member<>("Meta", "X-Meta-", Location.HEADER_PREFIX, false, () -> META, Shelf::meta),
                    new Member<>("Note", "note", Location.BODY, false, () -> TEXT, Shelf::note),
                    new Member<>("Status", "Status", Location.STATUS, false, () -> INT, Shelf::status)),
            false,
            v -> new Shelf(
                    (String) v[0],
                    (String) v[1],
                    (Integer) v[2],
                    (List<String>) v[3],
                    (String) v[4],
                    (Instant) v[5],
                    (Map<String, String>) v[6],
                    (String) v[7],
                    (Integer) v[8]),
            Shelf.class);

    /// A body that is one blob.
    public record Jar(@Nullable String label, @Nullable Blob content) {}

    public static final Shape.Structure<Jar> JAR = new Shape.Structure<>(
            "Jar",
            List.of(
                    new Member<>("Label", "x-label", Location.HEADER, false, () -> TEXT, Jar::label),
                    new Member<>(
                            "Content",
                            "Content",
                            Location.PAYLOAD,
                            false,
                            () -> new Shape.Bytes("Content", Constraints.NONE),
                            Jar::content)),
            false,
            v -> new Jar((String) v[0], (Blob) v[1]),
            Jar.class);

    public static final Operation<Shelf, Shelf> STORE =
            new Operation<>("Store", SHELF, SHELF, null, List.of(), "PUT", "/shelves/{shelf}/items/{path+}");
    public static final Operation<Jar, Jar> FILL = new Operation<>("Fill", JAR, JAR, null, List.of(), "POST", "/jars");

    public static final Service SERVICE = new Service(
            "Pantry",
            "pantry",
            "2021-01-01",
            Set.of(Protocol.REST_JSON),
            null,
            "1.1",
            null,
            false,
            Set.of("Store", "Fill", "Empty"),
            Map.of("Store", STORE, "Fill", FILL));

    /// With only what the path needs.
    public static Shelf shelf(String shelf, String path) {
        return new Shelf(shelf, path, null, Absent.list(), null, null, Absent.map(), null, null);
    }
}
