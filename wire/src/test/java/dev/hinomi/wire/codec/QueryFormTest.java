package dev.hinomi.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Kitchen;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QueryFormTest {
    @Test
    void membersElementsAndEntriesHaveTheirPlaces() {
        assertThat(form(Map.of("Price", new BigDecimal("1E+3")))).endsWith("&Price=1000");
        assertThat(form(Map.of("Names", List.of("x", "y")))).endsWith("&Names.member.1=x&Names.member.2=y");
        assertThat(form(Map.of("Labels", Map.of("k", "v")))).endsWith("&Labels.entry.1.key=k&Labels.entry.1.value=v");
        assertThatThrownBy(() -> form(Map.of("Wine", "red"))).hasMessageContaining("Wine: no member of Meal");
    }

    /// As the JSON protocols take it.
    @Test
    void whatIsNullIsLeftOut() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("Name", null);
        parameters.put("Names", Arrays.asList(null, "x"));
        parameters.put("Labels", Collections.singletonMap("k", null));
        parameters.put("Spice", Collections.singletonMap("Count", null));

        assertThat(form(parameters)).isEqualTo("Action=Cook&Version=2020-01-01&Names.member.1=x");
    }

    private static String form(Map<String, Object> parameters) {
        return QueryForm.text(Kitchen.SERVICE, Kitchen.COOK, parameters);
    }
}
