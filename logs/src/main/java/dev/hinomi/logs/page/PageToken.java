package dev.hinomi.logs.page;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/// The opaque text that stands for a place in an answer. It holds the place and a checksum of the place and of what was
/// asked, so that a token serves only the request that it was issued for.
public final class PageToken {
    private final String request;

    /// Tokens of one request.
    ///
    /// @param request all that decides what the answer holds, apart from the page's size
    public PageToken(String request) {
        this.request = request;
    }

    public String issue(String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(4 + text.length)
                .putInt(checksum(place))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The place that a token stands for; throws a [Fault.InvalidToken] for any text that was not issued here.
    public String place(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() >= 4) {
                int checksum = bytes.getInt();
                String place = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                if (checksum == checksum(place)) {
                    return place;
                }
            }
            throw invalid();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new FaultException(invalid().fault(), e);
        }
    }

    /// A token that was not issued for this request, in AWS's words.
    public static FaultException invalid() {
        return new FaultException(new Fault.InvalidToken("The specified nextToken is invalid."));
    }

    private int checksum(String place) {
        CRC32C checksum = new CRC32C();
        checksum.update((request + '\0' + place).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
