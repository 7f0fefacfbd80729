package dev.hinomi.wire.sigv4;

/// Where and when a signature holds.
///
/// @param date the day in UTC, such as `20260131`
/// @param service the signing name, such as `monitoring`
public record CredentialScope(String date, String region, String service) {
    static final String TERMINATOR = "aws4_request";

    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }
}
