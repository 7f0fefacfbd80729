package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.page.Page;
import dev.hinomi.store.StreamSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogGroupsTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNameIsTakenOnceInItsScope() {
        fixture.createGroup("/aws/lambda/f");
        assertThat(fault(() -> fixture.createGroup("/aws/lambda/f")))
                .isEqualTo(new Fault.AlreadyExists("log group", "The specified log group already exists"));
        Scope elsewhere = new Scope("123456789012", "us-east-1");
        fixture.logs.groups().create(elsewhere, "/aws/lambda/f", LogGroupClass.STANDARD, Map.of());
        assertThat(names(LogGroupFilter.ALL)).containsExactly("/aws/lambda/f");
    }

    @Test
    void aMissingGroupIsNotFoundInAwsWords() {
        Fault missing = new Fault.NotFound("log group", "The specified log group does not exist.");
        LogGroups groups = fixture.logs.groups();
        assertThat(fault(() -> groups.delete(SCOPE, "g"))).isEqualTo(missing);
        assertThat(fault(() -> groups.putRetention(SCOPE, "g", 7))).isEqualTo(missing);
        assertThat(fault(() -> groups.deleteRetention(SCOPE, "g"))).isEqualTo(missing);
        assertThat(fault(() -> fixture.createStream("g", "s"))).isEqualTo(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "aws/x", "AWS/x", "a:b", "日本"})
    void aNameOutsideTheRulesIsRefused(String name) {
        assertThat(fault(() -> fixture.createGroup(name))).isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void aNameMayHave512Characters() {
        fixture.createGroup("a".repeat(512));
        assertThat(fault(() -> fixture.createGroup("a".repeat(513))).message())
                .isEqualTo("Invalid LogGroup or LogStream, both must have length less than or equal to 512.");
    }

    @Test
    void tagsAndClassAreKept() {
        fixture.logs.groups().create(SCOPE, "g", LogGroupClass.INFREQUENT_ACCESS, Map.of("team", "ops"));
        LogGroup group = describe(LogGroupFilter.ALL).getFirst();
        assertThat(group.tags()).containsEntry("team", "ops");
        assertThat(group.logGroupClass()).isEqualTo(LogGroupClass.INFREQUENT_ACCESS);
        assertThat(group.created()).isEqualTo(NOW);
        assertThat(fault(() -> fixture.logs.groups().create(SCOPE, "h", LogGroupClass.STANDARD, Map.of("aws:x", "y")))
                        .message())
                .contains("aws:x");
    }

    @Test
    void aProtectedGroupIsNotDeletedAndNeitherAreItsStreams() {
        LogGroups groups = fixture.logs.groups();
        groups.create(SCOPE, new NewLogGroup("g", LogGroupClass.STANDARD, Map.of(), Optional.empty(), true));
        fixture.createStream("g", "s");
        assertThat(fault(() -> groups.delete(SCOPE, "g")))
                .isEqualTo(new Fault.InvalidState("Cannot delete log group with deletion protection enabled. "
                        + "Disable deletion protection first."));
        assertThat(fault(() -> fixture.logs.streams().delete(SCOPE, "g", "s"))).isInstanceOf(Fault.InvalidState.class);
        fixture.restart();
        fixture.logs.groups().protect(SCOPE, "g", false);
        fixture.logs.streams().delete(SCOPE, "g", "s");
        fixture.logs.groups().delete(SCOPE, "g");
        assertThat(names(LogGroupFilter.ALL)).isEmpty();
    }

    @Test
    void protectionIsSwitchedOnAndKeepsItsBeginning() {
        fixture.createGroup("g");
        fixture.logs.groups().protect(SCOPE, "g", true);
        fixture.timers.advance(Duration.ofHours(1));
        fixture.logs.groups().protect(SCOPE, "g", true);
        assertThat(describe(LogGroupFilter.ALL).getFirst().protectedSince()).contains(NOW);
    }

    @Test
    void aKeyIsKeptUntilItIsTakenAway() {
        String key = "arn:aws:kms:ap-northeast-1:123456789012:key/0b2a";
        fixture.createGroup("g");
        fixture.logs.groups().associateKmsKey(SCOPE, "g", key);
        assertThat(describe(LogGroupFilter.ALL).getFirst().kmsKeyId()).contains(key);
        fixture.logs.groups().disassociateKmsKey(SCOPE, "g");
        assertThat(describe(LogGroupFilter.ALL).getFirst().kmsKeyId()).isEmpty();
        assertThat(fault(() -> fixture.logs.groups().associateKmsKey(SCOPE, "g", "alias/x")))
                .isEqualTo(new Fault.InvalidParameter(
                        "kmsKeyId", "kmsKeyId: 'alias/x' (expected: arn:aws:kms:REGION:ACCOUNT:key/ID)"));
    }

    @Test
    void filtersChooseGroups() {
        List.of("/app/a", "/app/b", "/web/App", "/web/app").forEach(fixture::createGroup);
        assertThat(names(LogGroupFilter.prefix("/app/"))).containsExactly("/app/a", "/app/b");
        assertThat(names(new LogGroupFilter("", "app", Optional.empty(), Set.of())))
                .containsExactly("/app/a", "/app/b", "/web/app");
        assertThat(names(new LogGroupFilter("", "", Optional.empty(), Set.of("/app/b", "/nowhere"))))
                .containsExactly("/app/b");
        assertThat(names(new LogGroupFilter("", "", Optional.of(LogGroupClass.INFREQUENT_ACCESS), Set.of())))
                .isEmpty();
        assertThat(fault(() -> new LogGroupFilter("a", "b", Optional.empty(), Set.of()))
                        .message())
                .isEqualTo("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
    }

    @Test
    void pagesShowEveryGroupOnce() {
        for (int i = 10; i < 35; i++) {
            fixture.createGroup("g" + i);
        }
        List<String> seen = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page<LogGroup> page = fixture.logs.groups().describe(SCOPE, LogGroupFilter.prefix("g"), token, 10);
            page.items().forEach(group -> seen.add(group.name()));
            token = page.nextToken();
        } while (token.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aTokenServesOnlyItsRequest() {
        List.of("a", "b").forEach(fixture::createGroup);
        Optional<String> token = fixture.logs
                .groups()
                .describe(SCOPE, LogGroupFilter.ALL, Optional.empty(), 1)
                .nextToken();
        assertThat(token).isPresent();
        assertThat(fault(() -> fixture.logs.groups().describe(SCOPE, LogGroupFilter.prefix("a"), token, 1)))
                .isEqualTo(new Fault.InvalidToken("The specified nextToken is invalid."));
        assertThat(fault(() -> fixture.logs.groups().describe(SCOPE, LogGroupFilter.ALL, Optional.of("日本"), 1)))
                .isInstanceOf(Fault.InvalidToken.class);
    }

    @Test
    void aGroupThatIsMadeAgainHasNoOldEvents() {
        fixture.createGroup("g");
        fixture.createStream("g", "s");
        fixture.put("g", "s", NOW, "old");
        fixture.logs.groups().delete(SCOPE, "g");
        fixture.restart();
        fixture.createGroup("g");
        assertThat(fault(() -> fixture.messages("g", "s")).message())
                .isEqualTo("The specified log stream does not exist.");
        fixture.createStream("g", "s");
        assertThat(fixture.messages("g", "s")).isEmpty();
        fixture.put("g", "s", NOW, "new");
        assertThat(fixture.search("g", LogsFixture.matching(""))).containsExactly("new");
    }

    @Test
    void aDeletionThatACrashInterruptedIsFinishedAtTheStart() {
        fixture.createGroup("g");
        fixture.createStream("g", "s");
        fixture.put("g", "s", NOW, "event");
        LogGroup group = describe(LogGroupFilter.ALL).getFirst();
        fixture.records.write(tx -> tx.put(
                LogCollections.TOMBSTONES,
                SCOPE,
                "interrupted",
                new LogCollections.Tombstone(group.id(), LogCollections.Tombstone.WHOLE_GROUP)));
        assertThat(spans(group)).isNotEmpty();
        fixture.restart();
        assertThat(spans(group)).isEmpty();
        assertThat(fixture.records.<List<?>>read(tx -> tx.listAll(LogCollections.TOMBSTONES)))
                .isEmpty();
    }

    @Test
    void onlyAwsRetentionsAreAllowed() {
        fixture.createGroup("g");
        assertThat(fault(() -> fixture.logs.groups().putRetention(SCOPE, "g", 2))
                        .message())
                .startsWith("1 validation error detected: Value '2' at 'retentionInDays' failed to satisfy constraint: "
                        + "Member must satisfy enum value set: [1, 3, 5, 7, 14,");
        fixture.logs.groups().putRetention(SCOPE, "g", 3653);
        assertThat(describe(LogGroupFilter.ALL).getFirst().retentionDays()).contains(3653);
        fixture.logs.groups().deleteRetention(SCOPE, "g");
        assertThat(describe(LogGroupFilter.ALL).getFirst().retentionDays()).isEmpty();
    }

    @Test
    void expiredEventsCannotBeReadAtOnceAndAreDeletedWithinTheHour() {
        fixture.createGroup("g");
        fixture.createStream("g", "s");
        fixture.put("g", "s", LogsFixture.daysAgo(2), "old");
        fixture.put("g", "s", NOW, "new");
        LogGroup group = describe(LogGroupFilter.ALL).getFirst();

        fixture.logs.groups().putRetention(SCOPE, "g", 1);
        assertThat(fixture.messages("g", "s")).containsExactly("new");
        assertThat(fixture.search("g", LogsFixture.matching(""))).containsExactly("new");

        fixture.timers.advance(Duration.ofHours(1));
        fixture.logs.groups().deleteRetention(SCOPE, "g");
        assertThat(fixture.messages("g", "s")).containsExactly("new");
        assertThat(spans(group).values()).extracting(StreamSpan::firstEvent).containsExactly(NOW);
    }

    private Map<Long, StreamSpan> spans(LogGroup group) {
        return fixture.store.streamSpans(group.id());
    }

    private List<LogGroup> describe(LogGroupFilter filter) {
        return fixture.logs
                .groups()
                .describe(SCOPE, filter, Optional.empty(), 50)
                .items();
    }

    private List<String> names(LogGroupFilter filter) {
        return describe(filter).stream().map(LogGroup::name).toList();
    }
}
