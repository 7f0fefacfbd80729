package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DnsExecutorTest {
    private final NameServer server = NameServer.start(new NameServer.Zone()
            .address("www.example.com", 1, "192.0.2.7")
            .address("www.example.com", 1, "192.0.2.8")
            .address("www.example.com", 28, "2001:db8::7")
            .name("shop.example.com", 5, "www.example.com")
            .name("example.com", 15, "mail.example.com", 10)
            .name("example.com", 2, "ns1.example.net")
            .text("example.com", "v=spf1 include:_spf.example.net -all")
            .text("example.com", "k=rsa; p=MIG ", "fMA\"0", "plain")
            .name("_sip._tcp.example.com", 33, "sip.example.com", 0, 5, 5060)
            .address("xn--eckwd4c7c.example.com", 1, "192.0.2.9"));
    private final RecordingContext context = RecordingContext.reading();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com, A, 192.0.2.8",
        "www.example.com, a, 192.0.2.7",
        "www.example.com, AAAA, 2001:db8:0:0:0:0:0:7",
        "shop.example.com, CNAME, WWW.example.com",
        "example.com, MX, 10 mail.example.com.",
        "example.com, MX, mail.example.com",
        "example.com, NS, ns1.example.net",
        "example.com, TXT, v=spf1 include:_spf.example.net -all",
        "example.com, TXT, k=rsa; p=MIG fMA\"0plain",
        "www.example.com, AAAA, 2001:db8::7",
        "_sip._tcp.example.com, SRV, sip.example.com",
        "ドメイン.example.com, A, 192.0.2.9"
    })
    void aRecordIsFound(String name, String type, String expected) throws InterruptedException {
        assertThat(execute(name, type, expected))
                .satisfies(outcome ->
                        assertThat(outcome.succeeded()).as(outcome.summary()).isTrue());
    }

    @Test
    void allThatIsFoundIsShown() throws InterruptedException {
        Outcome outcome = new DnsExecutor(server.url())
                .execute(new Action.Dns("www.example.com", "A", Optional.empty()), context);

        assertThat(outcome).isEqualTo(Outcome.success("A www.example.com: 192.0.2.7, 192.0.2.8"));
        assertThat(context.printed()).isEqualTo("A www.example.com 192.0.2.7\nA www.example.com 192.0.2.8\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.example.com  | A   | 192.0.2.1 | A www.example.com: 192.0.2.7, 192.0.2.8 (expected: 192.0.2.1 among them)",
                "www.example.com  | MX  | x         | MX www.example.com: the name has no such record",
                "none.example.com | A   | x         | A none.example.com: there is no such name",
                "www.example.com  | ANY | x         | type: ANY (expected: A, AAAA, CNAME, MX, NS, SRV, TXT)"
            })
    void aFailureSaysWhy(String name, String type, String expected, String message) throws InterruptedException {
        assertThat(execute(name, type, expected)).isEqualTo(Outcome.failure(message));
    }

    @Test
    void aServerThatIsSilentIsToldAndAnInterruptIsHeardAtOnce() throws InterruptedException, SocketException {
        try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            DnsExecutor executor = new DnsExecutor(new NameServers("dns://127.0.0.1:" + silent.getLocalPort()));

            Interrupts.areHeard(
                    () -> executor.execute(new Action.Dns("www.example.com", "A", Optional.empty()), context));
        }
        assertThat(new DnsExecutor(new NameServers("dns://127.0.0.1:1"))
                        .execute(new Action.Dns("www.example.com", "A", Optional.empty()), context))
                .isEqualTo(Outcome.failure("A www.example.com: the name servers do not answer"));
    }

    private Outcome execute(String name, String type, String expected) throws InterruptedException {
        return new DnsExecutor(server.url()).execute(new Action.Dns(name, type, Optional.of(expected)), context);
    }
}
