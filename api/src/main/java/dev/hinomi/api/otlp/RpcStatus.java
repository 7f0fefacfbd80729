package dev.hinomi.api.otlp;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Duration;
import dev.hinomi.api.intake.IntakeOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// An error as gRPC tells it, which OTLP also uses over HTTP: the message `google.rpc.Status`, and in it
/// `google.rpc.RetryInfo` when the client shall try again. Written by hand: these two are all that is used of the
/// library that has them.
///
/// @param code of gRPC
record RpcStatus(int code, String message, Optional<java.time.Duration> retryAfter) {
    static final int OK = 0;

    private static final int INVALID_ARGUMENT = 3;
    private static final int PERMISSION_DENIED = 7;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int UNIMPLEMENTED = 12;
    private static final int INTERNAL = 13;
    private static final int UNAVAILABLE = 14;
    private static final int UNAUTHENTICATED = 16;

    private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";

    static RpcStatus of(IntakeOutcome.Refused<?> refused) {
        return new RpcStatus(code(refused.httpStatus()), refused.message(), refused.retryAfter());
    }

    private static int code(int httpStatus) {
        return switch (httpStatus) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404, 405 -> UNIMPLEMENTED;
            case 429 -> RESOURCE_EXHAUSTED;
            case 500 -> INTERNAL;
            case 503 -> UNAVAILABLE;
            default -> INVALID_ARGUMENT;
        };
    }

    byte[] toByteArray() {
        return bytes(out -> {
            out.writeInt32(1, code);
            out.writeString(2, message);
            if (retryAfter.isPresent()) {
                out.writeMessage(3, retryInfo(retryAfter.get()));
            }
        });
    }

    private static Any retryInfo(java.time.Duration after) {
        Duration duration = Duration.newBuilder().setSeconds(after.toSeconds()).build();
        return Any.newBuilder()
                .setTypeUrl(RETRY_INFO)
                .setValue(ByteString.copyFrom(bytes(out -> out.writeMessage(1, duration))))
                .build();
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(CodedOutputStream out) throws IOException;
    }
}
