package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerNameTest {
    @ParameterizedTest
    @CsvSource({
        "www.example.com, WWW.example.com, true",
        "*.example.com, www.example.com, true",
        "*.example.com, a.b.example.com, false",
        "*.example.com, example.com, false",
        "*.com, example.com, false",
        "192.0.2.7, 192.0.2.7, true",
        "2001:db8:0:0:0:0:0:7, 2001:db8::7, true",
        "xn--eckwd4c7c.example.com, ドメイン.example.com, true",
        "example.com, www.example.com, false"
    })
    void aCertificateIsForAServer(String name, String host, boolean matches) {
        assertThat(ServerName.matches(name, host)).isEqualTo(matches);
    }
}
