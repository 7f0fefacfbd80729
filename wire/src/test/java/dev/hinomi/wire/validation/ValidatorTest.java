package dev.hinomi.wire.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.codec.ProtocolCodec;
import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {
    private final Validator validator = new Validator(List.of(Kitchen.COOK));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|Value null at 'name' failed to satisfy constraint: Member must not be null",
                "{'Name':'abcdefghijk'}|Value 'abcdefghijk' at 'name' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 10",
                "{'Name':'A'}|Value 'A' at 'name' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: [a-z.]+",
                "{'Name':'a','Colour':'BLUE'}|Value 'BLUE' at 'colour' failed to satisfy constraint: "
                        + "Member must satisfy enum value set: [RED, GREEN]",
                "{'Name':'a','Count':0}|Value '0' at 'count' failed to satisfy constraint: "
                        + "Member must have value greater than or equal to 1",
                "{'Name':'a','Count':101}|Value '101' at 'count' failed to satisfy constraint: "
                        + "Member must have value less than or equal to 100",
                "{'Name':'a','Names':[]}|Value '[]' at 'names' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1",
                "{'Name':'a','Names':['b','C']}|Value '[b, C]' at 'names' failed to satisfy constraint: "
                        + "Member must satisfy constraint: [Member must have length less than or equal to 10, "
                        + "Member must have length greater than or equal to 1, "
                        + "Member must satisfy regular expression pattern: [a-z.]+]",
                "{'Name':'a','Names':[null]}|Value null at 'names.1.member' failed to satisfy constraint: "
                        + "Member must not be null",
                "{'Name':'a','Spices':[{'Name':'b'},{'Count':1}]}|Value null at 'spices.2.member.name' failed to satisfy "
                        + "constraint: Member must not be null",
                "{'Name':'a','Spice':{'Name':'b','Inner':{'Name':'b','Count':0}}}|Value '0' at 'spice.inner.count' failed "
                        + "to satisfy constraint: Member must have value greater than or equal to 1",
                "{'Name':'a','Labels':{'K':'v'}}|Value '{K=v}' at 'labels' failed to satisfy constraint: "
                        + "Map keys must satisfy constraint: [Member must have length less than or equal to 10, "
                        + "Member must have length greater than or equal to 1, "
                        + "Member must satisfy regular expression pattern: [a-z.]+]",
                "{'Name':'a','Labels':{'k':'V'}}|Value '{k=V}' at 'labels' failed to satisfy constraint: "
                        + "Map value must satisfy constraint: [Member must have length less than or equal to 10, "
                        + "Member must have length greater than or equal to 1, "
                        + "Member must satisfy regular expression pattern: [a-z.]+]",
                "{'Name':'a','FlatMap':{'x':{}}}|Value null at 'flatMap.x.member.name' failed to satisfy constraint: "
                        + "Member must not be null",
                "{'Name':'a','Either':{'Left':'l','Right':1}}|Value '{Left=l, Right=1}' at 'either' failed to satisfy "
                        + "constraint: Member must have exactly one of its members set",
            })
    void saysWhatAwsSays(String input, String violation) {
        assertThat(check(input)).contains("1 validation error detected: " + violation);
    }

    @Test
    void countsAllThatIsWrongAndKeepsTheOrderOfTheModel() {
        assertThat(check("{'Count':0,'Colour':'BLUE'}"))
                .contains("3 validation errors detected: "
                        + "Value null at 'name' failed to satisfy constraint: Member must not be null; "
                        + "Value 'BLUE' at 'colour' failed to satisfy constraint: Member must satisfy enum value set:"
                        + " [RED, GREEN]; "
                        + "Value '0' at 'count' failed to satisfy constraint: Member must have value greater than or"
                        + " equal to 1");
    }

    @Test
    void namesNoMoreThanTen() {
        String spices = "{},".repeat(40) + "{}";

        assertThat(check("{'Name':'a','Spices':[" + spices + "]}").orElseThrow())
                .startsWith("10 validation errors detected: ")
                .contains("'spices.10.member.name'")
                .doesNotContain("'spices.11.member.name'");
    }

    @Test
    void cutsTheValueThatItShows() {
        assertThat(check("{'Name':'" + "a".repeat(5_000) + "'}").orElseThrow()).hasSizeLessThan(2_000);
    }

    @Test
    void countsCharactersAndNotUtf16Units() {
        Shape.Text short2 = new Shape.Text("Short", new Constraints(null, 2.0, null), List.of());

        assertThat(ScalarConstraints.violated(short2, "\uD83C\uDF63\uD83C\uDF63", ModelPatterns.of(List.of())))
                .isEmpty();
    }

    @Test
    void permitsWhatTheModelPermits() {
        assertThat(
                        check(
                                "{'Name':'a','Colour':'RED','Count':100,'Names':['b'],'Labels':{'k':'v'},'Either':{'Left':'l'}}"))
                .isEmpty();
    }

    @Test
    void givesUpAMatchThatTakesTooManySteps() {
        String pattern = "(a|aa)+b";
        Validator slow = new Validator(List.of(operationWith(pattern)));

        assertThat(slow.check(input(operationWith(pattern), "a".repeat(200)))).isPresent();
        assertThat(slow.check(input(operationWith(pattern), "a".repeat(1_000_000))))
                .isPresent();
        assertThat(slow.check(input(operationWith(pattern), "aab"))).isEmpty();
    }

    @Test
    void refusesAPatternThatIsNoRegularExpressionBeforeAnyRequest() {
        assertThatThrownBy(() -> new Validator(List.of(operationWith("[a-"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Probe: pattern: [a- (expected: a regular expression)");
    }

    private Optional<String> check(String input) {
        Blob body = Blob.of(input.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        WireRequest request = new WireRequest("POST", "/", "", Headers.NONE, body);
        return validator.check(
                ProtocolCodec.of(Protocol.JSON, Kitchen.SERVICE).decode(Kitchen.COOK, request, Map.of()));
    }

    private record Probe(String text) {}

    private static Operation<Probe, Probe> operationWith(String pattern) {
        Shape.Text text = new Shape.Text("Probe", new Constraints(null, null, pattern), List.of());
        Shape.Structure<Probe> shape = new Shape.Structure<>(
                "ProbeInput",
                List.of(new Member<>("Text", "Text", Member.Location.BODY, true, () -> text, Probe::text)),
                false,
                v -> new Probe(String.valueOf(v[0])),
                Probe.class);
        return new Operation<>("Probe", shape, shape, null, List.of(), "POST", "/");
    }

    private static Draft<Probe> input(Operation<Probe, Probe> operation, String text) {
        Draft<Probe> draft = new Draft<>(operation.input());
        draft.set(0, text);
        return draft;
    }
}
