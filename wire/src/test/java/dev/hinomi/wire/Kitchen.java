package dev.hinomi.wire;

import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Member.Location;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Operation.ErrorShape;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A service that speaks every RPC protocol and has a member of every type.
public final class Kitchen {
    private Kitchen() {}

    public static final Shape.Text TEXT = new Shape.Text("Text", Constraints.NONE, List.of());
    public static final Shape.Text NAME = new Shape.Text("Name", new Constraints(1.0, 10.0, "[a-z.]+"), List.of());
    public static final Shape.Text COLOUR = new Shape.Text("Colour", Constraints.NONE, List.of("RED", "GREEN"));
    public static final Shape.Int COUNT = new Shape.Int("Count", new Constraints(1.0, 100.0, null));

    public static final Shape.Sequence NAMES =
            new Shape.Sequence("Names", new Constraints(1.0, 5.0, null), "member", false, () -> NAME);
    public static final Shape.Sequence FLAT = new Shape.Sequence("Flat", Constraints.NONE, "member", true, () -> TEXT);
    public static final Shape.Sequence RENAMED =
            new Shape.Sequence("Renamed", Constraints.NONE, "item", false, () -> TEXT);
    public static final Shape.Sequence SPICES =
            new Shape.Sequence("Spices", Constraints.NONE, "member", false, () -> Kitchen.SPICE);
    public static final Shape.Sequence NESTED_LISTS =
            new Shape.Sequence("NestedLists", Constraints.NONE, "member", false, () -> RENAMED);
    public static final Shape.Dictionary LABELS =
            new Shape.Dictionary("Labels", Constraints.NONE, "key", "value", false, () -> NAME, () -> NAME);
    public static final Shape.Dictionary FLAT_MAP =
            new Shape.Dictionary("FlatMap", Constraints.NONE, "Name", "Value", true, () -> TEXT, () -> Kitchen.SPICE);

    /// A nested structure, which may hold itself.
    public record Spice(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable Spice inner) {}

    public static final Shape.Structure<Spice> SPICE = new Shape.Structure<>(
            "Spice",
            List.of(
                    member("Name", true, () -> NAME, Spice::name),
                    member("Count", false, () -> COUNT, Spice::count),
                    member("Inner", false, () -> Kitchen.SPICE, Spice::inner)),
            false,
            v -> new Spice((String) v[0], (Integer) v[1], (Spice) v[2]),
            Spice.class);

    /// Exactly one of two.
    public record Either(@Nullable String left, @Nullable Integer right) {}

    public static final Shape.Structure<Either> EITHER = new Shape.Structure<>(
            "Either",
            List.of(
                    member("Left", false, () -> TEXT, Either::left),
                    member("Right", false, () -> COUNT, Either::right)),
            true,
            v -> new Either((String) v[0], (Integer) v[1]),
            Either.class);

    /// A member of every type.
    public record Meal(
            @Nullable String name,
            @Nullable String colour,
            @Nullable Boolean hot,
            @Nullable Integer count,
            @Nullable Long grams,
            @Nullable Double price,
            @Nullable Float weight,
            @Nullable Instant at,
            @Nullable Instant isoAt,
            @Nullable Instant httpAt,
            @Nullable Blob picture,
            List<String> names,
            List<String> flat,
            List<String> renamed,
            List<Spice> spices,
            List<List<String>> nested,
            Map<String, String> labels,
            Map<String, Spice> flatMap,
            @Nullable Spice spice,
            @Nullable Either either) {
        /// All absent but the name.
        public static Meal named(String name) {
            @Nullable Object[] values = new Object[MEAL.members().size()];
            values[0] = name;
            for (int i = 11; i < 16; i++) {
                values[i] = Absent.list();
            }
            values[16] = Absent.map();
            values[17] = Absent.map();
            return meal(values);
        }

        /// This with one other member.
        public Meal with(String member, Object value) {
            @Nullable Object[] values = new Object[MEAL.members().size()];
            for (int i = 0; i < values.length; i++) {
                Member<Meal> each = MEAL.members().get(i);
                values[i] = each.name().equals(member) ? value : each.get().apply(this);
            }
            return meal(values);
        }
    }

    public static final Shape.Structure<Meal> MEAL = new Shape.Structure<>(
            "Meal",
            List.of(
                    member("Name", true, () -> NAME, Meal::name),
                    member("Colour", false, () -> COLOUR, Meal::colour),
                    member("Hot", false, () -> new Shape.Bool("Hot"), Meal::hot),
                    member("Count", false, () -> COUNT, Meal::count),
                    member("Grams", false, () -> new Shape.BigInt("Grams", Constraints.NONE), Meal::grams),
                    member("Price", false, () -> new Shape.Real("Price", Constraints.NONE), Meal::price),
                    member("Weight", false, () -> new Shape.SmallReal("Weight", Constraints.NONE), Meal::weight),
                    member("At", false, () -> new Shape.Timestamp("At", null), Meal::at),
                    member("IsoAt", false, () -> new Shape.Timestamp("IsoAt", "iso8601"), Meal::isoAt),
                    member("HttpAt", false, () -> new Shape.Timestamp("HttpAt", "rfc822"), Meal::httpAt),
                    member(
                            "Picture",
                            false,
                            () -> new Shape.Bytes("Picture", new Constraints(null, 64.0, null)),
                            Meal::picture),
                    member("Names", false, () -> NAMES, Meal::names),
                    member("Flat", false, () -> FLAT, Meal::flat),
                    member("Renamed", false, () -> RENAMED, Meal::renamed),
                    member("Spices", false, () -> SPICES, Meal::spices),
                    member("Nested", false, () -> NESTED_LISTS, Meal::nested),
                    member("Labels", false, () -> LABELS, Meal::labels),
                    member("FlatMap", false, () -> FLAT_MAP, Meal::flatMap),
                    member("Spice", false, () -> SPICE, Meal::spice),
                    member("Either", false, () -> EITHER, Meal::either)),
            false,
            Kitchen::meal,
            Meal.class);

    @SuppressWarnings({"unchecked", "NullAway"}) // codecs never leave a list or map null
    private static Meal meal(@Nullable Object[] v) {
        return new Meal(
                (String) v[0],
                (String) v[1],
                (Boolean) v[2],
                (Integer) v[3],
                (Long) v[4],
                (Double) v[5],
                (Float) v[6],
                (Instant) v[7],
                (Instant) v[8],
                (Instant) v[9],
                (Blob) v[10],
                (List<String>) v[11],
                (List<String>) v[12],
                (List<String>) v[13],
                (List<Spice>) v[14],
                (List<List<String>>) v[15],
                (Map<String, String>) v[16],
                (Map<String, Spice>) v[17],
                (Spice) v[18],
                (Either) v[19]);
    }

    public static final ErrorShape POT_NOT_FOUND =
            new ErrorShape("PotNotFoundException", "PotNotFound", 404, "Sender", Set.of("pot"));

    public static final Operation<Meal, Meal> COOK =
            new Operation<>("Cook", MEAL, MEAL, "CookResult", List.of(POT_NOT_FOUND), "POST", "/");
    public static final Operation<Spice, Spice> CLEAN =
            new Operation<>("Clean", SPICE, SPICE, null, List.of(), "POST", "/");

    public static final Service SERVICE = new Service(
            "Test Kitchen",
            "kitchen",
            "2020-01-01",
            Set.of(Protocol.QUERY, Protocol.JSON, Protocol.RPC_V2_CBOR),
            "Kitchen_20200101",
            "1.0",
            "http://kitchen.amazonaws.com/doc/2020-01-01/",
            true,
            Set.of("Cook", "Clean", "Bake"),
            Map.of("Cook", COOK, "Clean", CLEAN));

    static <R> Member<R> member(
            String name, boolean required, Supplier<Shape> shape, Function<R, @Nullable Object> get) {
        return new Member<>(name, name, Location.BODY, required, shape, get);
    }
}
