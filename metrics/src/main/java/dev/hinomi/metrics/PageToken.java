package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The token of a page of metrics: the place of the last metric that was listed.
final class PageToken {
    private static final String PREFIX = "metric:";

    private PageToken() {}

    static String encode(long last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + last).getBytes(StandardCharsets.UTF_8));
    }

    static long decode(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return Long.parseLong(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new FaultException(invalid(), e);
        }
        throw new FaultException(invalid());
    }

    private static Fault invalid() {
        return new Fault.InvalidToken("Request parameter NextToken is invalid");
    }
}
