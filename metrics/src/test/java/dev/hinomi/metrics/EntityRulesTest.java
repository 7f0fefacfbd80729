package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type=Service Name=checkout Environment=eks:prod",
                "Type=AWS::Service Name=AWS::DynamoDB",
                "Type=RemoteService Name=billing",
                "Type=Resource ResourceType=K8s::Pod Identifier=a|b",
                "Type=AWS::Resource ResourceType=AWS::DynamoDB::Table Identifier=orders"
            })
    void anEntityHasWhatItsTypeRequires(String keys) {
        assertThat(EntityRules.flaw(map(keys), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', InvalidEntity",
        "Name=checkout Environment=prod, MissingRequiredFields",
        "Type=Service Name=checkout, MissingRequiredFields",
        "Type=service Name=checkout, InvalidTypeValue",
        "Type=Service Name=checkout Environment=prod Color=red, InvalidKeyAttributes"
    })
    void aFlawHasAwsNameForIt(String keys, String flaw) {
        assertThat(EntityRules.flaw(map(keys), Map.of()))
                .hasValueSatisfying(text -> assertThat(text).startsWith(flaw + ": "));
    }

    @Test
    void anEntityHasTenAttributesAtMost() {
        Map<String, String> eleven = IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "a" + i, i -> "v"));
        assertThat(EntityRules.flaw(map("Type=RemoteService Name=billing"), eleven))
                .hasValueSatisfying(text -> assertThat(text).startsWith("InvalidAttributes: "));
    }

    private static Map<String, String> map(String pairs) {
        return Arrays.stream(pairs.split(" ", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
