package dev.hinomi.alarms;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The token of a page: which listing it belongs to, and its last item.
///
/// @param kind so that a token of one listing is refused by another
record PageToken(String kind) {
    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 100;

    String after(String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((kind + ":" + last).getBytes(StandardCharsets.UTF_8));
    }

    /// The last item of the page before; null for the first page.
    @Nullable
    String last(@Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(kind + ":")) {
                return text.substring(kind.length() + 1);
            }
        } catch (IllegalArgumentException e) {
            throw new FaultException(invalid(), e);
        }
        throw new FaultException(invalid());
    }

    /// How many items a page has.
    static int size(@Nullable Integer maxRecords) {
        int size = maxRecords == null ? DEFAULT_SIZE : maxRecords;
        if (size < 1 || size > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "MaxRecords", "The parameter MaxRecords must be from 1 to " + MOST + ": " + size + "."));
        }
        return size;
    }

    private static Fault invalid() {
        return new Fault.InvalidToken("The token is not one that this operation gave out");
    }
}
