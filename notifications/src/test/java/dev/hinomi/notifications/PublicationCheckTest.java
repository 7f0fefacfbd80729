package dev.hinomi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.notifications.state.Message.Attribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicationCheckTest {
    @Test
    void aStructuredMessageHasATextForEachProtocol() {
        assertThat(PublicationCheck.bodies(
                        new Publication("{\"default\": \"d\", \"email\": \"e\", \"http\": 7}", null, "json", Map.of())))
                .isEqualTo(Map.of("default", "d", "email", "e"));
    }

    @Test
    void theLimitIs256KiBOfTextAndAttributesTogether() {
        assertThat(PublicationCheck.bodies(plain("a".repeat(262_144), null))).hasSize(1);
        assertThatThrownBy(() -> PublicationCheck.bodies(plain("あ".repeat(87_382), null)))
                .hasMessage("Invalid parameter: Message too long");
        assertThatThrownBy(() -> PublicationCheck.bodies(
                        new Publication("a".repeat(262_144), null, null, Map.of("a", new Attribute("String", "b")))))
                .hasMessage("Invalid parameter: Message too long");
    }

    @Test
    void aSubjectIsOneLineOfAtMostOneHundredCharacters() {
        assertThat(PublicationCheck.bodies(plain("m", "件".repeat(100)))).hasSize(1);
        for (String subject : new String[] {"", "a\nb", "x".repeat(101)}) {
            assertThatThrownBy(() -> PublicationCheck.bodies(plain("m", subject)))
                    .hasMessage("Invalid parameter: Subject");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | | Invalid parameter: Empty message",
                "m | xml | Invalid parameter: MessageStructure",
                "{ | json | Invalid parameter: Message Structure - JSON message body failed to parse",
                "[] | json | Invalid parameter: Message Structure - JSON message body failed to parse",
                "{\"default\": \"a\", \"default\": \"b\"} | json | Invalid parameter: Message Structure - JSON message body failed to parse",
                "{\"http\": \"a\"} | json | Invalid parameter: Message Structure - No default entry in JSON message body"
            })
    void whatIsWrongIsRefusedAsSnsDoes(String message, @Nullable String structure, String error) {
        assertThatThrownBy(() -> PublicationCheck.bodies(new Publication(message, null, structure, Map.of())))
                .hasMessage(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text | a | The message attribute 'k' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.",
                "String | '' | The message attribute 'k' must contain non-empty message attribute value for message attribute type 'String'.",
                "Number | ten | Could not cast message attribute 'k' value to number."
            })
    void anAttributeThatIsWrongIsRefused(String type, String value, String error) {
        assertThatThrownBy(() -> PublicationCheck.bodies(
                        new Publication("m", null, null, Map.of("k", new Attribute(type, value)))))
                .hasMessage(error);
    }

    private static Publication plain(String message, @Nullable String subject) {
        return new Publication(message, subject, null, Map.of());
    }
}
