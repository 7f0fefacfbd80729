package dev.hinomi.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {
    private final RecordJson json = new RecordJson();

    /// One component of each kind.
    public record Everything(
            String text,
            int whole,
            double fraction,
            boolean yes,
            @Nullable String absent,
            Optional<String> maybe,
            Instant at,
            Duration period,
            List<String> list,
            Map<String, Long> map,
            Set<Colour> colours,
            Shape shape,
            List<Shape> shapes) {
        public Everything {
            list = List.copyOf(list);
            map = Map.copyOf(map);
            colours = Set.copyOf(colours);
            shapes = List.copyOf(shapes);
        }
    }

    /// A choice of names.
    public enum Colour {
        RED
    }

    /// A choice of shapes, in two levels.
    public sealed interface Shape {
        record Circle(double radius) implements Shape {}

        sealed interface Polygon extends Shape {}

        record Square(String type, double side) implements Polygon {}

        record Nothing() implements Polygon {}
    }

    /// Has more to say than it is made of.
    public record Derived(String name) {
        public String getLabel() {
            return "label of " + name;
        }

        public boolean isLong() {
            return name.length() > 10;
        }
    }

    private static final Everything VALUE = new Everything(
            "t",
            1,
            0.1,
            true,
            null,
            Optional.of("m"),
            Instant.parse("2026-03-01T12:00:00.000000001Z"),
            Duration.ofMillis(1500),
            List.of("a"),
            Map.of("k", 5_000_000_000L),
            Set.of(Colour.RED),
            new Shape.Circle(2),
            List.of(new Shape.Square("s", 3), new Shape.Nothing()));

    /// A change of this text is a change of what is on disk.
    private static final String TEXT = """
            {"text":"t","whole":1,"fraction":0.1,"yes":true,"maybe":"m",\
            "at":"2026-03-01T12:00:00.000000001Z","period":"PT1.5S","list":["a"],"map":{"k":5000000000},\
            "colours":["RED"],"shape":{"@type":"Circle","radius":2.0},\
            "shapes":[{"@type":"Square","type":"s","side":3.0},{"@type":"Nothing"}]}""";

    @Test
    void theStoredFormIsFixedAndReadsBack() {
        assertThat(json.write(Everything.class, VALUE)).isEqualTo(TEXT);
        assertThat(json.read(Everything.class, TEXT, "x")).isEqualTo(VALUE);
    }

    @Test
    void onlyComponentsAreStored() {
        assertThat(json.write(Derived.class, new Derived("n"))).isEqualTo("{\"name\":\"n\"}");
    }

    @Test
    void aComponentThatIsNotKnownIsIgnored() {
        assertThat(json.read(Derived.class, "{\"name\":\"n\",\"later\":{\"x\":[1]}}", "x"))
                .isEqualTo(new Derived("n"));
    }

    @Test
    void aComponentThatIsMissingReadsAsNothing() {
        Everything read = json.read(Everything.class, "{\"whole\":0,\"fraction\":0,\"yes\":false}", "x");
        assertThat(read.list()).isEmpty();
        assertThat(read.map()).isEmpty();
        assertThat(read.colours()).isEmpty();
        assertThat(read.maybe()).isEmpty();
        assertThat(read.absent()).isNull();
    }

    @Test
    void whatCannotBeReadSaysWhere() {
        assertThatThrownBy(() -> json.read(Everything.class, "{\"shape\":{\"@type\":\"Star\"}}", "figure f1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("figure f1: cannot be read as Everything: ")
                .hasMessageContaining("Star");
        assertThatThrownBy(() -> json.read(Derived.class, "{", "figure f1"))
                .hasMessageStartingWith("figure f1: cannot be read as Derived: ");
    }

    @Test
    void aCaseOfASealedTypeThatIsStoredAsItselfNeedsNoType() {
        String circle = json.write(Shape.Circle.class, new Shape.Circle(1));
        assertThat(circle).isEqualTo("{\"radius\":1.0}");
        assertThat(json.read(Shape.Circle.class, circle, "x")).isEqualTo(new Shape.Circle(1));
        assertThat(json.read(Shape.class, json.write(Shape.class, new Shape.Circle(1)), "x"))
                .isEqualTo(new Shape.Circle(1));
    }
}
