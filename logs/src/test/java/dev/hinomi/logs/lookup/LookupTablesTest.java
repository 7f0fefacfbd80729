package dev.hinomi.logs.lookup;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.lookup.LookupTables.Upload;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookupTablesTest {
    private static final String CSV = "id,name\r\n1,\"佐藤, 花子\"\r\n2,\"say \"\"hi\"\"\"\r\n";
    private static final String KEY = "arn:aws:kms:ap-northeast-1:123456789012:key/k";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private LookupTables tables;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        tables = fixture.logs.administration().lookupTables();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTableIsKeptAsItWasWritten() {
        LookupTable table = tables.create(SCOPE, "users", upload("who", CSV, KEY), Map.of("a", "b"));
        assertThat(table.fields()).containsExactly("id", "name");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.arn(SCOPE)).hasToString("arn:aws:logs:ap-northeast-1:123456789012:lookup-table:users");
        fixture.restart();
        LookupTables again = fixture.logs.administration().lookupTables();
        assertThat(again.get(SCOPE, table.arn(SCOPE).toString())).isEqualTo(new LookupTables.Full(table, CSV));
        assertThat(again.content(SCOPE, "users").rows())
                .containsExactly(List.of("1", "佐藤, 花子"), List.of("2", "say \"hi\""));
    }

    @Test
    void anUpdateReplacesTheContentAndWhatItNames() {
        String arn = tables.create(SCOPE, "users", upload("who", CSV, KEY), Map.of("a", "b"))
                .arn(SCOPE)
                .toString();
        fixture.timers.advance(Duration.ofHours(1));
        LookupTable updated = tables.update(SCOPE, arn, new Upload(Optional.empty(), "k\nv\n", Optional.empty()));
        assertThat(updated)
                .isEqualTo(new LookupTable(
                        "users",
                        Optional.of("who"),
                        List.of("k"),
                        1,
                        4,
                        NOW,
                        NOW.plus(Duration.ofHours(1)),
                        Optional.of(KEY),
                        Map.of("a", "b")));
        LookupTable freed = tables.update(SCOPE, arn, new Upload(Optional.empty(), "k\nv\n", Optional.of("")));
        assertThat(freed.kmsKeyId()).isEmpty();
    }

    @Test
    void aNameIsTakenOnceAndFreeAfterDeletion() {
        String arn = tables.create(SCOPE, "t", upload("", CSV, KEY), Map.of())
                .arn(SCOPE)
                .toString();
        assertThat(fault(() -> tables.create(SCOPE, "t", upload("", CSV, KEY), Map.of())))
                .isInstanceOf(Fault.AlreadyExists.class);
        tables.delete(SCOPE, arn);
        Fault missing = new Fault.NotFound("lookup table", "The specified lookup table does not exist.");
        assertThat(fault(() -> tables.get(SCOPE, arn))).isEqualTo(missing);
        assertThat(fault(() -> tables.content(SCOPE, "t"))).isEqualTo(missing);
        assertThat(fault(() -> tables.delete(SCOPE, arn))).isEqualTo(missing);
        tables.create(SCOPE, "t", upload("", CSV, KEY), Map.of());
    }

    @Test
    void pagesShowEveryTableOfThePrefixOnce() {
        List.of("a1", "a2", "a3", "b").forEach(name -> tables.create(SCOPE, name, upload("", CSV, KEY), Map.of()));
        Page<LookupTable> first = tables.describe(SCOPE, "a", Optional.empty(), 2);
        assertThat(first.items()).extracting(LookupTable::name).containsExactly("a1", "a2");
        assertThat(tables.describe(SCOPE, "a", first.nextToken(), 2).items())
                .extracting(LookupTable::name)
                .containsExactly("a3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | tableBody: empty (expected: a header row with column names)",
                "`a,,c` | tableBody: line 1: a column without a name",
                "`a,b,a` | tableBody: line 1: column 'a' occurs twice"
            })
    void aHeaderNamesEveryColumnOnce(String csv, String message) {
        assertThat(fault(() -> LookupContent.parse(csv)).message()).isEqualTo(message);
    }

    @Test
    void everyRowHasAsManyValuesAsTheHeader() {
        assertThat(fault(() -> LookupContent.parse("a,b\n1,2\n3\n")).message()).contains("3");
        assertThat(fault(() -> LookupContent.parse("a,b\n1,2,3\n"))).isInstanceOf(Fault.InvalidParameter.class);
        assertThat(fault(() -> LookupContent.parse("a\n\"open"))).isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(LookupContent.parse("\uFEFFid\n1\n").fields()).containsExactly("id");
    }

    @Test
    void aTableHasAtMostTenMegabytes() {
        String csv = "a\n" + "x".repeat(10 * 1024 * 1024 - 2);
        assertThat(LookupContent.parse(csv).rows()).hasSize(1);
        assertThat(fault(() -> LookupContent.parse(csv + "x")).message())
                .isEqualTo("tableBody: 10485761 bytes (expected: at most 10485760)");
    }

    private static Upload upload(String description, String csv, String key) {
        return new Upload(Optional.of(description), csv, Optional.of(key));
    }
}
