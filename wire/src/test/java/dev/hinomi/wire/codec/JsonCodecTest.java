package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Kitchen.Either;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.Kitchen.Spice;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Service.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {
    private final CodecFixture json = new CodecFixture(Protocol.JSON);

    @Test
    void readsEveryType() {
        Meal meal = json.read("""
                {"Name":"a","Colour":"RED","Hot":true,"Count":7,"Grams":9007199254740993,"Price":1.5,"Weight":0.25,
                 "At":1700000000.125,"IsoAt":"2026-01-02T03:04:05Z","HttpAt":"Fri, 02 Jan 2026 03:04:05 GMT",
                 "Picture":"AQID","Names":["x","y"],"Spices":[{"Name":"s","Inner":{"Name":"t"}}],"Nested":[["p"],[]],
                 "Labels":{"k":"v"},"FlatMap":{"m":{"Count":2}},"Either":{"Right":3}}""");

        assertThat(meal.colour()).isEqualTo("RED");
        assertThat(meal.hot()).isTrue();
        assertThat(meal.count()).isEqualTo(7);
        assertThat(meal.grams()).isEqualTo(9007199254740993L);
        assertThat(meal.price()).isEqualTo(1.5);
        assertThat(meal.weight()).isEqualTo(0.25f);
        assertThat(meal.at()).isEqualTo(Instant.ofEpochMilli(1700000000125L));
        assertThat(meal.isoAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(meal.httpAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(meal.picture()).isEqualTo(Blob.of(new byte[] {1, 2, 3}));
        assertThat(meal.names()).containsExactly("x", "y");
        assertThat(meal.spices()).containsExactly(new Spice("s", null, new Spice("t", null, null)));
        assertThat(meal.nested()).containsExactly(List.of("p"), List.of());
        assertThat(meal.labels()).containsExactly(Map.entry("k", "v"));
        assertThat(meal.flatMap()).containsExactly(Map.entry("m", new Spice(null, 2, null)));
        assertThat(meal.either()).isEqualTo(new Either(null, 3));
    }

    @Test
    void tellsAnAbsentListFromAnEmptyOne() {
        assertThat(Absent.is(json.read("{}").names())).isTrue();
        assertThat(Absent.is(json.read("{\"Names\":null}").names())).isTrue();
        assertThat(Absent.is(json.read("{\"Names\":[]}").names())).isFalse();
    }

    @Test
    void readsAnEmptyBodyAsAnInputWithoutMembers() {
        assertThat(json.read("").name()).isNull();
    }

    @Test
    void ignoresMembersThatNoModelKnows() {
        assertThat(json.read("{\"New\":{\"a\":[1,{\"b\":2}]},\"Name\":\"a\"}").name())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"NaN,NaN", "Infinity,Infinity", "-Infinity,-Infinity"})
    void readsAndWritesNumbersThatJsonDoesNotHave(String text, Double value) {
        assertThat(json.read("{\"Price\":\"" + text + "\"}").price()).isEqualTo(value);
        assertThat(json.written(Meal.named("a").with("Price", value)))
                .isEqualTo("{\"Name\":\"a\",\"Price\":\"" + text + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Name\":5}                  | NUMBER_VALUE cannot be converted to String (at 'Name')",
                "{\"Name\":true}               | TRUE_VALUE cannot be converted to String (at 'Name')",
                "{\"Name\":[]}                 | Start of list found where not expected (at 'Name')",
                "{\"Name\":{}}                 | Start of structure or map found where not expected (at 'Name')",
                "{\"Count\":\"5\"}             | STRING_VALUE cannot be converted to Integer (at 'Count')",
                "{\"Count\":1.5}               | DECIMAL_VALUE cannot be converted to Integer (at 'Count')",
                "{\"Count\":2147483648}        | DECIMAL_VALUE cannot be converted to Integer (at 'Count')",
                "{\"Price\":\"much\"}          | STRING_VALUE cannot be converted to Double (at 'Price')",
                "{\"Hot\":\"true\"}            | STRING_VALUE cannot be converted to Boolean (at 'Hot')",
                "{\"Names\":\"x\"}             | STRING_VALUE cannot be converted to List (at 'Names')",
                "{\"Labels\":[]}               | Start of list found where not expected (at 'Labels')",
                "{\"Picture\":\"%%\"}          | Invalid base64 (at 'Picture')",
                "{\"Spice\":{\"Count\":true}}  | TRUE_VALUE cannot be converted to Integer (at 'Count')",
                "[]                            | Start of list found where not expected (at 'the request body')",
            })
    void refusesAValueOfAnotherType(String body, String message) {
        assertThatThrownBy(() -> json.read(body))
                .isInstanceOf(WireError.class)
                .hasMessage(message)
                .extracting("code")
                .isEqualTo("SerializationException");
    }

    @Test
    void acceptsAnIntegerWithAFractionOfZero() {
        assertThat(json.read("{\"Count\":5.0}").count()).isEqualTo(5);
    }

    @Test
    void writesEpochSecondsWithAFractionOnlyWhereThereIsOne() {
        Meal meal = Meal.named("a").with("At", Instant.ofEpochSecond(1700000000));

        assertThat(json.written(meal)).isEqualTo("{\"Name\":\"a\",\"At\":1700000000}");
        assertThat(json.written(meal.with("At", Instant.ofEpochMilli(1700000000120L))))
                .isEqualTo("{\"Name\":\"a\",\"At\":1700000000.12}");
    }

    @Test
    void writesTheTimestampFormatThatTheModelSets() {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");

        assertThat(json.written(Meal.named("a").with("IsoAt", at).with("HttpAt", at)))
                .isEqualTo("""
                        {"Name":"a","IsoAt":"2026-01-02T03:04:05Z","HttpAt":"Fri, 02 Jan 2026 03:04:05 GMT"}""");
    }

    @Test
    void writesAnEmptyListThatWasSetAndLeavesOutAnAbsentOne() {
        assertThat(json.written(Meal.named("a").with("Names", List.of()))).isEqualTo("{\"Name\":\"a\",\"Names\":[]}");
    }

    @Test
    void answersWithTheVersionOfTheServiceAndTheRequestId() {
        WireResponse response = json.answer(Meal.named("a"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).contains("application/x-amz-json-1.0");
        assertThat(response.headers().first("x-amzn-RequestId")).contains("request-1");
    }

    @Test
    void writesErrorsByShapeNameAndForQueryCompatibleServicesByCodeToo() {
        WireResponse response = json.error(Map.of("pot", 7));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("x-amzn-query-error")).contains("PotNotFound;Sender");
        assertThat(CodecFixture.text(response))
                .isEqualTo("{\"__type\":\"PotNotFoundException\",\"message\":\"no pot <7>\",\"pot\":7}");
    }
}
