package dev.hinomi.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.wire.endpoint.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrincipalsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private Records records;
    private Principals principals;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        principals = new Principals(records, "123456789012", InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        records.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void theFirstStartMakesAnOperatorWhomEveryLaterStartFinds() {
        AccessKey key = principals.ensureOperator();
        assertThat(key.id()).matches("AKIA[A-Z2-7]{16}");
        assertThat(key.secret()).matches("[A-Za-z0-9+/]{40}");
        assertThat(key.created()).isEqualTo(NOON);
        reopen();
        assertThat(principals.ensureOperator()).isEqualTo(key);
        assertThat(principals.all())
                .extracting(NamedPrincipal::name, NamedPrincipal::role)
                .containsExactly(tuple("operator", Principal.Role.ADMIN));
    }

    @Test
    void aKeyIsKnownAtOnceAndAfterARestartAndUntilItIsRevoked() {
        principals.ensureOperator();
        AccessKey key = principals.add("dashboard", Principal.Role.VIEWER);
        reopen();
        assertThat(principals.lookup(key.id())).hasValueSatisfying(found -> {
            assertThat(found.secret()).isEqualTo(key.secret());
            assertThat(found.principal()).isEqualTo(Principal.user("123456789012", "dashboard", Principal.Role.VIEWER));
        });
        principals.revoke("dashboard", PendingInvitations.NONE);
        assertThat(principals.lookup(key.id())).isEmpty();
        assertThat(principals.lookup("AKIAUNKNOWN")).isEmpty();
    }

    @Test
    void aSecondKeyLetsTheFirstBeRevokedWithoutAGap() {
        AccessKey first = principals.ensureOperator();
        AccessKey second = principals.addKey("operator");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> principals.addKey("operator"))
                .hasMessage("principal operator has 2 access keys "
                        + "(expected: fewer; revoke one that is not used any more)");
        principals.revoke(first.id(), PendingInvitations.NONE);
        assertThat(principals.lookup(first.id())).isEmpty();
        assertThat(principals.lookup(second.id())).isPresent();
        assertThat(principals.ensureOperator()).isEqualTo(second);
    }

    @Test
    void theLastKeyOfTheLastAdminStays() {
        AccessKey key = principals.ensureOperator();
        principals.add("second", Principal.Role.OPERATOR);
        assertConflict(key.id());
        assertConflict("operator");
        assertThat(principals.lookup(key.id())).isPresent();
        AccessKey other = principals.add("chief", Principal.Role.ADMIN);
        principals.revoke("operator", PendingInvitations.NONE);
        assertThat(principals.ensureOperator()).isEqualTo(other);
    }

    private void assertConflict(String target) {
        assertThatThrownBy(() -> principals.revoke(target, PendingInvitations.NONE))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Conflict.class));
    }

    @Test
    void namesAreUniqueAndCannotBeTakenForKeys() {
        principals.ensureOperator();
        assertThatThrownBy(() -> principals.add("operator", Principal.Role.VIEWER))
                .hasMessage("principal operator exists already");
        for (String name : new String[] {"", "AKIAABCDEFGHIJKLMNOP", "-x", "a b", "a/b", "x".repeat(65)}) {
            assertThatThrownBy(() -> principals.add(name, Principal.Role.VIEWER))
                    .hasMessageStartingWith("name: " + name + " (expected: ");
        }
        assertThatThrownBy(() -> principals.revoke("nobody", PendingInvitations.NONE))
                .hasMessage("no principal and no access key is called nobody");
        assertThatThrownBy(() -> principals.addKey("nobody"))
                .hasMessage("no principal and no access key is called nobody");
    }

    @Test
    void theCredentialsFileComesBackWhenItIsLostOrItsKeyIsRevoked() throws IOException {
        CredentialsFile file = new CredentialsFile(directory);
        file.ensure(principals);
        String first = file.read().orElseThrow().accessKeyId();
        assertThat(principals.lookup(first)).isPresent();
        Files.delete(file.path());
        file.ensure(principals);
        assertThat(file.read().orElseThrow().accessKeyId()).isEqualTo(first);
        AccessKey second = principals.addKey(Principals.OPERATOR);
        file.ensure(principals);
        assertThat(file.read().orElseThrow().accessKeyId()).isEqualTo(first);
        principals.revoke(first, PendingInvitations.NONE);
        file.ensure(principals);
        assertThat(file.read().orElseThrow()).isEqualTo(new CredentialsFile.Entry(second.id(), second.secret()));
    }

    @Test
    void noTextOfAKeyShowsTheSecret() {
        AccessKey key = principals.ensureOperator();
        assertThat(principals.all().toString()).contains(key.id()).doesNotContain(key.secret());
    }
}
