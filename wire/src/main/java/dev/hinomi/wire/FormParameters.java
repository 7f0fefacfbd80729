package dev.hinomi.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parameters of a query string or of an `application/x-www-form-urlencoded` body, decoded, in the order in which
/// they came.
public record FormParameters(List<Parameter> parameters) {
    public FormParameters {
        parameters = List.copyOf(parameters);
    }

    /// One parameter; one that has no `=` has an empty value.
    public record Parameter(String name, String value) {}

    /// Parameters that cannot be decoded.
    public static final class MalformedException extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        MalformedException(String message) {
            super(message, null, false, false);
        }
    }

    /// The parameters of `request` in query protocol: those of the body, or of the query string when there is no body.
    public static FormParameters of(WireRequest request) throws MalformedException {
        return request.body().size() == 0
                ? parse(request.query())
                : parse(utf8(request.body().shared()));
    }

    /// Decodes `text`, in which `+` stands for a space.
    public static FormParameters parse(String text) throws MalformedException {
        List<Parameter> parameters = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                int equals = text.indexOf('=', start);
                boolean named = equals >= 0 && equals < end;
                String name = decode(text, start, named ? equals : end);
                parameters.add(new Parameter(name, named ? decode(text, equals + 1, end) : ""));
            }
            start = end + 1;
        }
        return new FormParameters(parameters);
    }

    public Optional<String> first(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter.value());
            }
        }
        return Optional.empty();
    }

    /// Decodes one percent-encoded part of a path or query.
    ///
    /// @param plus what `+` stands for: a space in forms and query strings, itself in paths
    public static String decode(String text, char plus) throws MalformedException {
        return decode(text, 0, text.length(), plus);
    }

    private static String decode(String text, int start, int end) throws MalformedException {
        return decode(text, start, end, ' ');
    }

    private static String decode(String text, int start, int end, char plus) throws MalformedException {
        int i = start;
        while (i < end && text.charAt(i) != '%' && text.charAt(i) != '+') {
            i++;
        }
        if (i == end) {
            return text.substring(start, end);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
        bytes.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
        while (i < end) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1, end) << 4 | hex(text, i + 2, end));
                i += 3;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? plus : c);
                i++;
            } else {
                int next = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
                i = next;
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String text, int index, int end) throws MalformedException {
        int digit = index < end ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw new MalformedException("percent-encoding is broken at position " + index);
        }
        return digit;
    }

    private static String utf8(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("text is not UTF-8");
        }
    }
}
