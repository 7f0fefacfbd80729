package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Kitchen.Either;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.Kitchen.Spice;
import dev.hinomi.wire.schema.Service.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written is read back as the same value, for random values of every type. A failure names the seed.
class RoundTripTest {
    private static final int RUNS = 500;

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"JSON", "RPC_V2_CBOR"})
    void everyValueSurvives(Protocol protocol) {
        CodecFixture codec = new CodecFixture(protocol);
        for (long seed = 0; seed < RUNS; seed++) {
            Meal meal = new RandomMeals(seed).next();

            assertThat(codec.read(codec.answer(meal).body()))
                    .as("seed %d", seed)
                    .isEqualTo(meal);
        }
    }

    private static final class RandomMeals {
        private final RandomGenerator random;

        RandomMeals(long seed) {
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        Meal next() {
            Meal meal = Meal.named(text());
            meal = maybe(meal, "Colour", this::text);
            meal = maybe(meal, "Hot", random::nextBoolean);
            meal = maybe(meal, "Count", random::nextInt);
            meal = maybe(meal, "Grams", random::nextLong);
            meal = maybe(meal, "Price", this::real);
            meal = maybe(meal, "Weight", () -> (float) real());
            meal = maybe(meal, "At", () -> Instant.ofEpochMilli(random.nextLong(-10_000_000_000L, 4_000_000_000_000L)));
            meal = maybe(meal, "IsoAt", () -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)));
            meal = maybe(meal, "HttpAt", () -> Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L)));
            meal = maybe(meal, "Picture", this::blob);
            meal = maybe(meal, "Names", () -> list(this::text));
            meal = maybe(meal, "Spices", () -> list(() -> spice(0)));
            meal = maybe(meal, "Nested", () -> list(() -> list(this::text)));
            meal = maybe(meal, "Labels", () -> map(this::text));
            meal = maybe(meal, "FlatMap", () -> map(() -> spice(0)));
            meal = maybe(meal, "Spice", () -> spice(0));
            return maybe(meal, "Either", () -> new Either(text(), null));
        }

        private Meal maybe(Meal meal, String member, Supplier<Object> value) {
            return random.nextInt(3) == 0 ? meal : meal.with(member, value.get());
        }

        private Spice spice(int depth) {
            return new Spice(text(), random.nextInt(), depth < 4 && random.nextBoolean() ? spice(depth + 1) : null);
        }

        private double real() {
            return switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> Double.NEGATIVE_INFINITY;
                case 2 -> 0.0;
                case 3 -> random.nextInt();
                default -> Double.longBitsToDouble(random.nextLong());
            };
        }

        /// Any characters but lone surrogates, which UTF-8 cannot carry.
        private String text() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x10FFFF + 1) : random.nextInt(0x80);
                text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? '?' : c);
            }
            return text.toString();
        }

        private Blob blob() {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return Blob.of(bytes);
        }

        private <T> List<T> list(Supplier<T> element) {
            List<T> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(element.get());
            }
            return list;
        }

        private <T> Map<String, T> map(Supplier<T> value) {
            Map<String, T> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put(text(), value.get());
            }
            return map;
        }
    }
}
