package dev.hinomi.alarms.contributor;

import dev.hinomi.alarms.model.AlarmState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One of the things that an alarm watches (CloudWatch API Reference, `AlarmContributor`).
///
/// @param attributes what tells it from the others, in the order of their names
/// @param state `ALARM` or `OK`
/// @param reason for people
/// @param transitioned when its state last changed
public record AlarmContributor(Map<String, String> attributes, AlarmState state, String reason, Instant transitioned) {
    private static final int ID_BYTES = 8;

    /// (CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data")
    private static final String GONE = "No data was returned for this contributor";

    public AlarmContributor {
        attributes = new TreeMap<>(attributes);
    }

    /// The same when its data is not there any more, which is `OK` whatever missing data means.
    public AlarmContributor gone(Instant at) {
        return new AlarmContributor(attributes, AlarmState.OK, GONE, at);
    }

    /// Sixteen hexadecimal digits, the same for the same attributes whatever the alarm.
    public String id() {
        String text = attributes.entrySet().stream()
                .map(entry -> escaped(entry.getKey()).replace("=", "\\=") + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// So that different attributes are never the same text.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
