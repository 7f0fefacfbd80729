package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.Kitchen.Spice;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Service.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCodecTest {
    private static final String HEAD =
            "<CookResponse xmlns=\"http://kitchen.amazonaws.com/doc/2020-01-01/\"><CookResult>";
    private static final String FOOT =
            "</CookResult><ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></CookResponse>";

    private final CodecFixture query = new CodecFixture(Protocol.QUERY);

    @Test
    void readsEveryType() {
        Meal meal = query.read("Action=Cook&Version=2020-01-01&Name=a%20b+c&Colour=RED&Hot=true&Count=7&Grams=-9"
                + "&Price=1.5e3&Weight=0.25&At=2026-01-02T03%3A04%3A05.678Z&Picture=AQID"
                + "&Names.member.2=y&Names.member.1=x&Flat.1=p&Flat.2=q&Renamed.item.1=r"
                + "&Spices.member.1.Name=s&Spices.member.1.Inner.Name=t&Nested.member.1.item.1=n"
                + "&Labels.entry.1.key=k&Labels.entry.1.value=v&FlatMap.1.Name=m&FlatMap.1.Value.Count=2");

        assertThat(meal.name()).isEqualTo("a b c");
        assertThat(meal.hot()).isTrue();
        assertThat(meal.count()).isEqualTo(7);
        assertThat(meal.grams()).isEqualTo(-9L);
        assertThat(meal.price()).isEqualTo(1500.0);
        assertThat(meal.weight()).isEqualTo(0.25f);
        assertThat(meal.at()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(meal.picture()).isEqualTo(Blob.of(new byte[] {1, 2, 3}));
        assertThat(meal.names()).containsExactly("x", "y");
        assertThat(meal.flat()).containsExactly("p", "q");
        assertThat(meal.renamed()).containsExactly("r");
        assertThat(meal.spices()).containsExactly(new Spice("s", null, new Spice("t", null, null)));
        assertThat(meal.nested()).containsExactly(List.of("n"));
        assertThat(meal.labels()).containsExactly(Map.entry("k", "v"));
        assertThat(meal.flatMap()).containsExactly(Map.entry("m", new Spice(null, 2, null)));
    }

    @Test
    void ordersListElementsByNumberAndNotByText() {
        assertThat(query.read("Flat.10=c&Flat.9=b&Flat.1=a").flat()).containsExactly("a", "b", "c");
    }

    @Test
    void readsAParameterWithoutAValueAsAnEmptyList() {
        assertThat(Absent.is(query.read("Names=").names())).isFalse();
        assertThat(Absent.is(query.read("Name=a").names())).isTrue();
    }

    @Test
    void readsParametersOfTheQueryStringWhenThereIsNoBody() {
        WireRequest get = new WireRequest("GET", "/", "Action=Cook&Name=%E6%97%A5", Headers.NONE, Blob.EMPTY);

        Meal meal = ProtocolCodec.of(Protocol.QUERY, Kitchen.SERVICE)
                .decode(Kitchen.COOK, get, Map.of())
                .build();

        assertThat(meal.name()).isEqualTo("日");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05",
        "2026-01-02T12:04:05%2B09:00",
        "1767323045",
        "1.767323045e9",
    })
    void readsTimestampsInTheFormsThatClientsSend(String text) {
        assertThat(query.read("At=" + text).at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Count=x            | x is not an integer from -2147483648 to 2147483647 (at 'Count')",
                "Count=99999999999  | 99999999999 is not an integer from -2147483648 to 2147483647 (at 'Count')",
                "Price=0x1p3        | 0x1p3 is not a number (at 'Price')",
                "Hot=yes            | boolean must follow xsd1.1 definition: yes (at 'Hot')",
                "At=yesterday       | timestamp must follow ISO8601: yesterday (at 'At')",
                "Picture=%25        | blob must be base64 (at 'Picture')",
                "Name.member.1=a    | Unexpected complex element termination: Name",
                "Names.1=a          | Unexpected list element termination: Names (expected: Names.member.1)",
                "Names.member.x=a   | Key 'x' of list Names is not a positive integer",
                "Labels.entry.1.value=v | an entry of map Labels has no key",
            })
    void refusesWhatItCannotRead(String form, String message) {
        assertThatThrownBy(() -> query.read(form))
                .isInstanceOf(WireError.class)
                .hasMessage(message)
                .extracting("code")
                .isEqualTo("MalformedInput");
    }

    @Test
    void writesListsMapsAndStructuresAsElements() {
        Meal meal = Meal.named("a")
                .with("Names", List.of("x", "y"))
                .with("Flat", List.of("p", "q"))
                .with("Renamed", List.of("r"))
                .with("Spices", List.of(new Spice("s", 2, null)))
                .with("Labels", Map.of("k", "v"))
                .with("FlatMap", Map.of("m", new Spice("t", null, null)));

        assertThat(query.written(meal))
                .isEqualTo(HEAD + "<Name>a</Name><Names><member>x</member><member>y</member></Names>"
                        + "<Flat>p</Flat><Flat>q</Flat><Renamed><item>r</item></Renamed>"
                        + "<Spices><member><Name>s</Name><Count>2</Count></member></Spices>"
                        + "<Labels><entry><key>k</key><value>v</value></entry></Labels>"
                        + "<FlatMap><Name>m</Name><Value><Name>t</Name></Value></FlatMap>" + FOOT);
    }

    @Test
    void writesScalarsAsText() {
        Meal meal = Meal.named("a")
                .with("Hot", false)
                .with("Price", Double.NaN)
                .with("At", Instant.parse("2026-01-02T03:04:05.678Z"))
                .with("HttpAt", Instant.parse("2026-01-02T03:04:05Z"))
                .with("Picture", Blob.of(new byte[] {1, 2, 3}))
                .with("Names", List.of());

        assertThat(query.written(meal))
                .isEqualTo(HEAD + "<Name>a</Name><Hot>false</Hot><Price>NaN</Price><At>2026-01-02T03:04:05.678Z</At>"
                        + "<HttpAt>Fri, 02 Jan 2026 03:04:05 GMT</HttpAt><Picture>AQID</Picture><Names></Names>"
                        + FOOT);
    }

    @Test
    void escapesTextSoThatTheSameTextIsReadBack() {
        assertThat(query.written(Meal.named("<a & \"b\">\r\n日\uD83C\uDF63")))
                .isEqualTo(HEAD + "<Name>&lt;a &amp; \"b\"&gt;&#xD;\n日\uD83C\uDF63</Name>" + FOOT);
    }

    @Test
    void replacesCharactersThatXmlCannotHold() {
        assertThat(query.written(Meal.named("a\u0000b\u001Bc\uD800d"))).contains("<Name>a\uFFFDb\uFFFDc\uFFFDd</Name>");
    }

    @Test
    void leavesOutTheResultElementOfAnOperationWithoutOutput() {
        WireResponse response = ProtocolCodec.of(Protocol.QUERY, Kitchen.SERVICE)
                .encode(Kitchen.CLEAN, new Spice(null, null, null), "request-1");

        assertThat(CodecFixture.text(response))
                .isEqualTo("<CleanResponse xmlns=\"http://kitchen.amazonaws.com/doc/2020-01-01/\">"
                        + "<ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></CleanResponse>");
    }

    @Test
    void writesListsAndStructuresOfAnErrorAsThoseOfAnAnswer() {
        WireResponse response = query.error(Map.of("problems", List.of(Map.of("Path", "/a"), Map.of("Path", "/b"))));

        assertThat(CodecFixture.text(response))
                .contains(
                        "<problems><member><Path>/a</Path></member><member><Path>/b</Path></member></problems></Error>");
    }

    @Test
    void writesErrorsByTheCodeOfTheModel() {
        WireResponse response = query.error(Map.of());

        assertThat(response.status()).isEqualTo(404);
        assertThat(CodecFixture.text(response))
                .isEqualTo("<ErrorResponse xmlns=\"http://kitchen.amazonaws.com/doc/2020-01-01/\"><Error>"
                        + "<Type>Sender</Type><Code>PotNotFound</Code><Message>no pot &lt;7&gt;</Message></Error>"
                        + "<RequestId>request-1</RequestId></ErrorResponse>");
    }
}
