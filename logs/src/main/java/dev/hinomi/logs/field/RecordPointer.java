package dev.hinomi.logs.field;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

/// Where an event lies, as the opaque text of `@ptr`. It stays valid for as long as the event is there, in the
/// account and region that it was given out in.
///
/// @param group the name of the event's group
/// @param groupId the group's id: a group of the same name that was made later is another one
/// @param id of the event
public record RecordPointer(String group, long groupId, Instant time, long id) {
    private static final Fault INVALID =
            new Fault.InvalidParameter("logRecordPointer", "The specified log record pointer is invalid.");
    private static final byte FORMAT = 1;
    private static final int FIXED_BYTES = 1 + 3 * Long.BYTES + Integer.BYTES;

    /// The text for callers of a scope.
    public String text(Scope scope) {
        byte[] name = group.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[FIXED_BYTES + name.length];
        ByteBuffer.wrap(bytes)
                .put(FORMAT)
                .putLong(groupId)
                .putLong(time.toEpochMilli())
                .putLong(id)
                .put(name)
                .putInt(checksum(scope, bytes));
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The place that a text stands for, or a [Fault.InvalidParameter] when it was not given out in this scope.
    public static RecordPointer parse(Scope scope, String text) {
        byte[] bytes = decode(text);
        ByteBuffer reader = ByteBuffer.wrap(bytes);
        if (bytes.length < FIXED_BYTES
                || reader.get() != FORMAT
                || reader.getInt(bytes.length - Integer.BYTES) != checksum(scope, bytes)) {
            throw new FaultException(INVALID);
        }
        long groupId = reader.getLong();
        Instant time = Instant.ofEpochMilli(reader.getLong());
        long id = reader.getLong();
        String group = new String(bytes, reader.position(), bytes.length - FIXED_BYTES, StandardCharsets.UTF_8);
        return new RecordPointer(group, groupId, time, id);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FaultException(INVALID, e);
        }
    }

    /// Of all bytes before the last four, which hold it.
    private static int checksum(Scope scope, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(scope.toString().getBytes(StandardCharsets.UTF_8));
        crc.update(bytes, 0, bytes.length - Integer.BYTES);
        return (int) crc.getValue();
    }
}
