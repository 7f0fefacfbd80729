package dev.hinomi.logs.index;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.policy.AccountPolicyType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexPoliciesTest {
    private static final String OWN = """
            {"Fields": ["TransactionId"], "FieldsV2": {"APIName": {"type": "FACET"}, "@@mine": {"type": "FIELD_INDEX"}}}""";
    private static final String OF_ACCOUNT = "{\"Fields\": [\"requestId\", \"@logStream\"]}";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private IndexPolicies policies;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        policies = fixture.logs.administration().indexPolicies();
        fixture.createGroup("g");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPolicyOfTheGroupReplacesThatOfTheAccount() {
        assertThat(policies.effective(SCOPE, "g")).isEmpty();
        putOfAccount();
        assertThat(policies.effective(SCOPE, "g").orElseThrow().accountPolicy()).contains("all");
        policies.put(SCOPE, "g", OWN);
        assertThat(policies.effective(SCOPE, "g").orElseThrow().document()).isEqualTo(OWN);
        policies.delete(SCOPE, "g");
        assertThat(policies.effective(SCOPE, "g").orElseThrow().document()).isEqualTo(OF_ACCOUNT);
        assertThat(fault(() -> policies.delete(SCOPE, "g"))).isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void fieldsOfPoliciesComeBeforeThoseThatEveryGroupHas() {
        fixture.createGroup("h");
        putOfAccount();
        policies.put(SCOPE, "g", OWN);
        List<IndexPolicies.FieldIndex> indexes = policies.fieldIndexes(SCOPE, List.of("g", "h"));
        assertThat(indexes.subList(0, 5))
                .extracting(
                        index -> index.group().map(LogGroup::name).orElse(""),
                        IndexPolicies.FieldIndex::name,
                        IndexPolicies.FieldIndex::type)
                .containsExactly(
                        tuple("g", "TransactionId", IndexType.FIELD_INDEX),
                        tuple("g", "APIName", IndexType.FACET),
                        tuple("g", "@@mine", IndexType.FIELD_INDEX),
                        tuple("", "requestId", IndexType.FIELD_INDEX),
                        tuple("", "@logStream", IndexType.FIELD_INDEX));
        assertThat(indexes)
                .hasSize(5 + 9)
                .extracting(IndexPolicies.FieldIndex::name)
                .contains("traceId");
    }

    @Test
    void onlyTheStandardClassHasIndexes() {
        fixture.logs.groups().create(SCOPE, "rare", LogGroupClass.INFREQUENT_ACCESS, Map.of());
        Fault standardOnly = new Fault.InvalidState("This operation is only supported on the Standard log class.");
        assertThat(fault(() -> policies.put(SCOPE, "rare", OWN))).isEqualTo(standardOnly);
        assertThat(fault(() -> policies.fieldIndexes(SCOPE, List.of("rare")))).isEqualTo(standardOnly);
        putOfAccount();
        assertThat(policies.effective(SCOPE, "rare")).isEmpty();
    }

    @Test
    void aPolicyGoesWithItsGroup() {
        policies.put(SCOPE, "g", OWN);
        fixture.logs.groups().delete(SCOPE, "g");
        fixture.createGroup("g");
        assertThat(policies.effective(SCOPE, "g")).isEmpty();
    }

    @Test
    void aDocumentHasUpTo20FieldsOf100Characters() {
        assertThat(IndexDocument.parse(OWN).fields())
                .containsExactly(
                        entry("TransactionId", IndexType.FIELD_INDEX),
                        entry("APIName", IndexType.FACET),
                        entry("@@mine", IndexType.FIELD_INDEX));
        assertThat(IndexDocument.parse(fields(20)).fields()).hasSize(20);
        assertThat(fault(() -> IndexDocument.parse(fields(21))).message()).contains("21 fields (expected: 1 to 20)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Fields\": []}",
                "{\"Fields\": [\"\"]}",
                "{\"Fields\": [\"@mine\"]}",
                "{\"Fields\": [\"a\", \"a\"]}",
                "{\"Fields\": [\"a\"], \"FieldsV2\": {\"a\": {\"type\": \"FACET\"}}}",
                "{\"FieldsV2\": {\"a\": {\"type\": \"TREE\"}}}",
                "{\"FieldsV2\": {\"a\": {}}}",
                "{\"Nonsense\": []}"
            })
    void aDocumentOutsideTheRulesIsRefused(String document) {
        assertThat(fault(() -> IndexDocument.parse(document))).isInstanceOf(Fault.InvalidParameter.class);
    }

    private void putOfAccount() {
        fixture.logs
                .administration()
                .accountPolicies()
                .put(SCOPE, AccountPolicyType.FIELD_INDEX_POLICY, "all", OF_ACCOUNT, Optional.empty());
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"f" + i + "\"")
                .collect(Collectors.joining(", ", "{\"Fields\": [", "]}"));
    }
}
