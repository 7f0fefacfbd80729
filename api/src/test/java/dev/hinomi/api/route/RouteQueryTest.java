package dev.hinomi.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.FormParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteQueryTest {
    @Test
    void textsAreDecodedAndEmptyOnesAreLeftOut() throws Exception {
        RouteQuery query = query("name=checkout+errors%21&environment=");

        assertThat(query.required("name", "the name of an alarm")).isEqualTo("checkout errors!");
        assertThat(query.optional("environment")).isEmpty();
        assertThat(query.optional("limit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name=", "names=a"})
    void aTextThatIsMissingIsAskedFor(String text) throws Exception {
        RouteQuery query = query(text);

        assertThatThrownBy(() -> query.required("name", "the name of an alarm"))
                .isInstanceOf(FaultException.class)
                .hasMessage("name: missing (expected: the name of an alarm)");
    }

    @Test
    void numbersHaveBounds() throws Exception {
        assertThat(query("limit=1").number("limit", 50)).contains(1);
        assertThat(query("limit=50").number("limit", 50)).contains(50);
        assertThat(query("").number("limit", 50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "-1", "05", "1.5", "x", "9999999999"})
    void anotherNumberIsRefused(String number) throws Exception {
        RouteQuery query = query("limit=" + number);

        assertThatThrownBy(() -> query.number("limit", 50))
                .isInstanceOf(FaultException.class)
                .hasMessage("limit: " + number + " (expected: 1 to 50)");
    }

    private static RouteQuery query(String text) throws FormParameters.MalformedException {
        return new RouteQuery(FormParameters.parse(text));
    }
}
