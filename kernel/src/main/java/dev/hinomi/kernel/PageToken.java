package dev.hinomi.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.zip.CRC32C;

/// The opaque text that stands for a place in an answer that comes in pages. It holds the place, when it was
/// issued, and a checksum of both and of what was asked, so that a token serves only the request that it was issued
/// for.
public final class PageToken {
    private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

    private final String request;
    private final Duration lifetime;
    private final InstantSource clock;

    /// Tokens of one request, which do not expire.
    ///
    /// @param request all that decides what the answer holds, apart from the page's size
    public PageToken(String request) {
        this(request, Duration.ZERO, InstantSource.fixed(Instant.EPOCH));
    }

    /// Tokens of one request, each good for `lifetime`.
    public PageToken(String request, Duration lifetime, InstantSource clock) {
        this.request = request;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    public String issue(String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        long issued = clock.millis();
        byte[] token = ByteBuffer.allocate(HEAD_BYTES + text.length)
                .putInt(checksum(issued, place))
                .putLong(issued)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The place that a token stands for; throws a [Fault.InvalidToken] for any text that was not issued here, and for
    /// a token that has expired.
    public String place(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() >= HEAD_BYTES) {
                int checksum = bytes.getInt();
                long issued = bytes.getLong();
                String place = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                if (checksum == checksum(issued, place) && clock.millis() - issued <= lifetime.toMillis()) {
                    return place;
                }
            }
            throw invalid();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new FaultException(invalid().fault(), e);
        }
    }

    /// A token that does not serve this request, in AWS's words.
    public static FaultException invalid() {
        return new FaultException(new Fault.InvalidToken("The specified nextToken is invalid."));
    }

    private int checksum(long issued, String place) {
        CRC32C checksum = new CRC32C();
        checksum.update((request + '\0' + issued + '\0' + place).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
