package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.schema.Service.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent is read or refused as the client's error: no other exception, no exhausted stack or memory.
class HostileInputTest {
    private final CodecFixture json = new CodecFixture(Protocol.JSON);
    private final CodecFixture cbor = new CodecFixture(Protocol.RPC_V2_CBOR);
    private final CodecFixture query = new CodecFixture(Protocol.QUERY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"Name\":",
                "{\"Name\":\"a\"",
                "{\"Name\":\"a\"}x",
                "{\"Name\":\"a\"}{}",
                "{'Name':'a'}",
                "{\"Name\":\"\\ud800\\u12\"}",
                "{\"Name\":\"a\nb\"}",
                "{\"Count\":01}",
                "{\"Count\":NaN}",
                "nonsense",
                "\"text\"",
                "7",
            })
    void refusesBrokenJson(String body) {
        assertSerializationError(() -> json.read(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1", // a map of one entry that has none
                "a1 644e616d65", // no value
                "a1 644e616d65 64 61", // text that is cut off
                "bf 644e616d65 6161", // no end
                "a1 644e616d65 62 c328", // not UTF-8
                "a1 644e616d65 7b 7fffffffffffffff", // text of 2^63 - 1 bytes
                "a1 654e616d6573 9b 7fffffffffffffff", // a list of as many elements
                "a1 657072696365 1c", // a reserved length
                "a1 6747726d73", // a name that is cut off
                "a1 654772616d73 c2 5f 41ff", // an unfinished big number
                "ff",
                "1c",
            })
    void refusesBrokenCbor(String hex) {
        assertSerializationError(() -> cbor.readHex(hex));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertSerializationError(
                () -> json.read(Blob.of(new byte[] {'{', '"', 'N', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})));
        assertThatThrownBy(() -> query.read("Name=%C3%28"))
                .isInstanceOf(WireError.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> query.read(Blob.of(new byte[] {'N', '=', (byte) 0xFF})))
                .isInstanceOf(WireError.class)
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name=%", "Name=%4", "Name=%zz", "%=a"})
    void refusesBrokenPercentEncoding(String form) {
        assertThatThrownBy(() -> query.read(form))
                .isInstanceOf(WireError.class)
                .extracting("code")
                .isEqualTo("MalformedQueryString");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Spice\":", "{\"Unknown\":", "["})
    void refusesJsonThatIsNestedTooDeeply(String level) {
        String open = level.equals("[") ? "{\"Nested\":" + "[".repeat(100_000) : level.repeat(100_000);
        assertSerializationError(() -> json.read(open));
    }

    @Test
    void refusesCborThatIsNestedTooDeeply() {
        assertSerializationError(() -> cbor.readHex("a1655370696365".repeat(100_000)));
        assertSerializationError(() -> cbor.readHex("a1664e6573746564" + "9f".repeat(100_000)));
        assertSerializationError(() -> cbor.readHex("c1".repeat(100_000)));
    }

    @Test
    void refusesParameterNamesWithTooManyParts() {
        assertThatThrownBy(() -> query.read("Spice" + ".Inner".repeat(10_000) + ".Name=a"))
                .isInstanceOf(WireError.class)
                .hasMessage("parameter name has more than 100 parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Price\":1e999999999999}",
                "{\"Count\":1e999999999}",
                "{\"Count\":-1e400}",
                "{\"Grams\":99999999999999999999}",
                "{\"At\":1e300}",
                "{\"At\":-1e300}",
                "{\"At\":99999999999999}",
                "{\"At\":\"99999999999999\"}",
                "{\"IsoAt\":\"+999999999-12-31T23:59:59Z\"}",
            })
    void neverTakesAHugeNumberForAnotherOne(String body) {
        try {
            assertThat(json.read(body).price()).isEqualTo(Double.POSITIVE_INFINITY);
        } catch (WireError e) {
            assertThat(e.code()).isEqualTo("SerializationException");
        }
    }

    @Test
    void replacesHalfOfASurrogatePairSoThatTheAnswerCanBeWritten() {
        assertThat(json.read("{\"Name\":\"a\\ud83c\"}").name()).isEqualTo("a\uFFFD");
        assertThat(json.read("{\"Name\":\"\\ud83c\\udf63\"}").name()).isEqualTo("\uD83C\uDF63");
        assertThat(json.written(Meal.named("a\uDF63b"))).isEqualTo("{\"Name\":\"a\uFFFDb\"}");
        assertThat(cbor.read(cbor.answer(Meal.named("a\uD83C")).body()).name()).isEqualTo("a\uFFFD");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        assertSerializationError(() -> json.read("{\"Grams\":" + "9".repeat(1_000_000) + "}"));
        assertSerializationError(() -> json.read("{\"Price\":0." + "9".repeat(1_000_000) + "}"));
    }

    @Test
    void doesNotMakeRoomForListElementsThatWereNotSent() {
        assertThat(query.read("Flat.2000000000=z&Flat.1=a").flat()).containsExactly("a", "z");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"JSON", "RPC_V2_CBOR", "QUERY"})
    void survivesRandomBytes(Protocol protocol) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        CodecFixture codec = new CodecFixture(protocol);
        String[] openings = {"", "{\"Name\":", "\u00BFdName", "Spices.member.1.", "Names="};
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = openings[run % openings.length].getBytes(StandardCharsets.ISO_8859_1);
            byte[] body = Arrays.copyOf(bytes, bytes.length + random.nextInt(24));
            for (int i = bytes.length; i < body.length; i++) {
                body[i] = (byte) random.nextInt();
            }
            try {
                codec.read(Blob.of(body));
            } catch (WireError e) {
                assertThat(e.code()).isIn("SerializationException", "MalformedInput", "MalformedQueryString");
            }
        }
    }

    private static void assertSerializationError(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOf(WireError.class)
                .extracting("code")
                .isEqualTo("SerializationException");
    }
}
