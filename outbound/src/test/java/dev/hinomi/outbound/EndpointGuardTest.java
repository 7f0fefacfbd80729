package dev.hinomi.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[::ffff:169.254.169.254]/",
                "http://2852039166/"
            })
    void addressesThatHandOutCredentialsAreRefused(String endpoint) {
        assertThat(new EndpointGuard(false).refusal(URI.create(endpoint))).isPresent();
        assertThat(new EndpointGuard(true).refusal(URI.create(endpoint))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/", "http://10.0.0.7/", "http://[::1]/", "http://host.invalid/"})
    void theNetworksOfASelfHostedServerAreNot(String endpoint) {
        assertThat(new EndpointGuard(false).refusal(URI.create(endpoint))).isEmpty();
    }

    @Test
    void anEndpointIsTakenApart() {
        HttpEndpoint endpoint = HttpEndpoint.parse("https://ops:se%20cret@hook.example.com/a?b=c")
                .orElseThrow();

        assertThat(endpoint.uri()).hasToString("https://hook.example.com/a?b=c");
        assertThat(endpoint.host()).isEqualTo("https://hook.example.com:443");
        assertThat(endpoint.authorization()).contains("Basic b3BzOnNlIGNyZXQ=");
        assertThat(HttpEndpoint.parse("http://")).isEmpty();
        assertThat(HttpEndpoint.parse("http://a b/")).isEmpty();
    }
}
