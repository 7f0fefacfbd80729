package dev.hinomi.wire.eventstream;

import dev.hinomi.wire.Blob;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// A message of an event stream (Smithy 2.0, "Amazon Event Stream Specification"): a prelude with the lengths and a
/// checksum of its own, headers, a payload, and a checksum of everything before it. All numbers are big-endian.
public record EventMessage(List<Header> headers, Blob payload) {
    private static final int PRELUDE_BYTES = 12;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MAX_NAME_BYTES = 255;
    private static final int MAX_VALUE_BYTES = Short.MAX_VALUE;

    public EventMessage {
        headers = List.copyOf(headers);
    }

    /// A header.
    ///
    /// @param name 1 to 255 bytes in UTF-8; begins with `:` when the encoding itself gives it a meaning
    public record Header(String name, HeaderValue value) {
        public static Header text(String name, String value) {
            return new Header(name, new HeaderValue.Text(value));
        }
    }

    /// The message as it stands on the wire.
    public Blob encode() {
        byte[] head = encodedHeaders();
        int length = PRELUDE_BYTES + head.length + payload.size() + CHECKSUM_BYTES;
        ByteBuffer message = ByteBuffer.allocate(length);
        message.putInt(length).putInt(head.length);
        message.putInt(checksum(message));
        message.put(head).put(payload.shared());
        message.putInt(checksum(message));
        return Blob.owning(message.array());
    }

    /// Of what has been written so far.
    private static int checksum(ByteBuffer written) {
        CRC32 checksum = new CRC32();
        checksum.update(written.duplicate().flip());
        return (int) checksum.getValue();
    }

    private byte[] encodedHeaders() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Header header : headers) {
                byte[] name = utf8(header.name());
                out.writeByte(checkedLength(header, name, 1, MAX_NAME_BYTES));
                out.write(name);
                write(out, header);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The number before each value is its type.
    private static void write(DataOutputStream out, Header header) throws IOException {
        switch (header.value()) {
            case HeaderValue.Bool bool -> out.writeByte(bool.value() ? 0 : 1);
            case HeaderValue.Int number -> {
                out.writeByte(4);
                out.writeInt(number.value());
            }
            case HeaderValue.BigInt number -> {
                out.writeByte(5);
                out.writeLong(number.value());
            }
            case HeaderValue.Bytes bytes -> {
                out.writeByte(6);
                writeSized(out, header, bytes.value().shared());
            }
            case HeaderValue.Text text -> {
                out.writeByte(7);
                writeSized(out, header, utf8(text.value()));
            }
            case HeaderValue.Timestamp timestamp -> {
                out.writeByte(8);
                out.writeLong(timestamp.value().toEpochMilli());
            }
        }
    }

    private static void writeSized(DataOutputStream out, Header header, byte[] value) throws IOException {
        out.writeShort(checkedLength(header, value, 0, MAX_VALUE_BYTES));
        out.write(value);
    }

    private static int checkedLength(Header header, byte[] part, int least, int most) {
        if (part.length < least || part.length > most) {
            throw new IllegalArgumentException("header " + header.name() + ": " + part.length + " bytes (expected: "
                    + least + " to " + most + ")");
        }
        return part.length;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
