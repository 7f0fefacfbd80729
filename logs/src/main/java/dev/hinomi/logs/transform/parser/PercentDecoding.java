package dev.hinomi.logs.transform.parser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// `%20` and the like in values of logs. What is not a sequence of UTF-8 stays as it is written.
final class PercentDecoding {
    private PercentDecoding() {}

    static String of(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int position = 0;
        while (position < text.length()) {
            int end = endOfRun(text, position);
            if (end == position) {
                decoded.append(text.charAt(position++));
            } else {
                decoded.append(decode(text.substring(position, end)));
                position = end;
            }
        }
        return decoded.toString();
    }

    /// Where the run of `%xx` that starts here ends; the start itself when there is none.
    private static int endOfRun(String text, int start) {
        int end = start;
        while (end + 2 < text.length()
                && text.charAt(end) == '%'
                && Character.digit(text.charAt(end + 1), 16) >= 0
                && Character.digit(text.charAt(end + 2), 16) >= 0) {
            end += 3;
        }
        return end;
    }

    private static String decode(String run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(run.length() / 3);
        for (int i = 0; i < run.length(); i += 3) {
            bytes.write(Integer.parseInt(run, i + 1, i + 3, 16));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }
}
