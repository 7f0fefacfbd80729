package dev.hinomi.query.ip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubnetTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "10.1.2.3/32, 10.1.2.3, true",
        "10.1.2.3/32, 10.1.2.2, false",
        "128.0.0.0/1, 127.255.255.255, false",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8::/64, 2001:db8::1:0:0:0, true",
        "2001:db8::/65, 2001:db8::8000:0:0:0, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "::/0, 2001:db8::1, true",
        "::/0, 10.1.2.3, false",
        "0.0.0.0/0, ::1, false",
        "::ffff:0:0/96, ::ffff:10.1.2.3, true",
    })
    void addressesWithTheSameFirstBitsAreWithin(String subnet, String address, boolean within) {
        assertThat(Subnet.parse(subnet)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.0", "192.0.2.0/33", "192.0.2.0/024", "192.0.2/24", "::/129", "/24", "::1/", "::1/-1"})
    void whatIsNoBlockIsNoSubnet(String text) {
        assertThat(Subnet.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4 ",
                "a.b.c.d",
                "",
                ":",
                ":::",
                "1::2::3",
                "12345::",
                "[::1]",
                "fe80::1%eth0",
                "2001:db8::g",
                "1:2:3:4:5:6:7",
                "1.2.3.4:80",
                "１.2.3.4"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(IpAddress.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void aBlockBeginsAtItsFirstAddress() {
        assertThat(Subnet.parse("192.0.2.77/24")).isEqualTo(Subnet.parse("192.0.2.0/24"));
    }
}
