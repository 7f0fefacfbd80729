package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Service.Protocol;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes are written out by hand from RFC 8949.
class CborCodecTest {
    private static final String NAME = "64 4e616d65"; // text(4) "Name"
    private static final String AT = "62 4174"; // text(2) "At"
    private static final String PRICE = "65 5072696365"; // text(5) "Price"
    private static final String NAMES = "65 4e616d6573"; // text(5) "Names"

    private final CodecFixture cbor = new CodecFixture(Protocol.RPC_V2_CBOR);

    @Test
    void readsDefiniteAndIndefiniteMapsListsAndText() {
        assertThat(cbor.readHex("a2" + NAME + "6161" + NAMES + "82 6178 6179"))
                .isEqualTo(cbor.readHex("bf" + NAME + "7f 6161 ff" + NAMES + "9f 6178 6179 ff ff"));
    }

    @ParameterizedTest
    @CsvSource({
        "f93e00,1.5", // half
        "fa3fc00000,1.5", // single
        "fb3ff8000000000000,1.5", // double
        "07,7", // an integer
        "26,-7",
        "f97e00,NaN",
        "f97c00,Infinity",
        "f9fc00,-Infinity",
        "f90001,5.960464477539063e-8", // the smallest half
    })
    void readsNumbersOfEveryWidthAsADouble(String hex, Double value) {
        assertThat(cbor.readHex("a1" + PRICE + hex).price()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "c11a6553f100,1700000000000", // tag 1, integer
        "c1fb41d954fc40080000,1700000000125", // tag 1, double
        "1a6553f100,1700000000000", // without a tag, which some clients forget
    })
    void readsTaggedEpochSeconds(String hex, long millis) {
        assertThat(cbor.readHex("a1" + AT + hex).at()).isEqualTo(Instant.ofEpochMilli(millis));
    }

    @Test
    void writesTimestampsWithTheEpochTag() {
        Meal meal = Meal.named("a").with("At", Instant.ofEpochMilli(1700000000125L));

        assertThat(HexFormat.of().formatHex(cbor.answer(meal).body().shared()))
                .isEqualTo("bf" + "644e616d65" + "6161" + "624174" + "c1fb41d954fc40080000" + "ff");
    }

    @Test
    void carriesBlobsAsBytes() {
        Meal meal = Meal.named("a").with("Picture", Blob.of(new byte[] {1, 2, 3}));

        Blob written = cbor.answer(meal).body();

        assertThat(HexFormat.of().formatHex(written.shared())).contains("43010203");
        assertThat(cbor.read(written)).isEqualTo(meal);
    }

    @Test
    void readsNullAndUndefinedAsAbsent() {
        assertThat(cbor.readHex("a1" + NAME + "f6").name()).isNull();
        assertThat(cbor.readHex("a1" + NAME + "f7").name()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a1 644e616d65 07, NUMBER_VALUE cannot be converted to String (at 'Name')",
        "a1 644e616d65 4101, BINARY_VALUE cannot be converted to String (at 'Name')",
        "a1 65436f756e74 1b7fffffffffffffff, DECIMAL_VALUE cannot be converted to Integer (at 'Count')",
        "80, Start of list found where not expected (at 'the request body')",
    })
    void refusesAValueOfAnotherType(String hex, String message) {
        assertThatThrownBy(() -> cbor.readHex(hex))
                .isInstanceOf(WireError.class)
                .hasMessage(message);
    }

    @Test
    void answersWithTheProtocolHeader() {
        WireResponse response = cbor.answer(Meal.named("a"));

        assertThat(response.headers().first("smithy-protocol")).contains("rpc-v2-cbor");
        assertThat(response.headers().first("content-type")).contains("application/cbor");
    }

    @Test
    void writesErrorsByAbsoluteShapeName() {
        WireResponse response = cbor.error(Map.of());

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("x-amzn-query-error")).contains("PotNotFound;Sender");
        assertThat(CodecFixture.text(response))
                .contains("com.amazonaws.testkitchen#PotNotFoundException")
                .contains("no pot <7>");
    }
}
