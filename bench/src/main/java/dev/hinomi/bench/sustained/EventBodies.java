package dev.hinomi.bench.sustained;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Bodies of PutLogEvents for one stream, a hundred JSON events of about 230 bytes each. The text is made once; for
/// each request only its digits are written anew, so that making it costs the driver little and no two events are
/// equal.
final class EventBodies {
    static final int EVENTS = 100;

    private static final String EVENT = "{\"timestamp\":<time-------->,\"message\":\"{\\\"level\\\":\\\"INFO\\\","
            + "\\\"action\\\":\\\"subgoal_generation_success\\\",\\\"requestId\\\":\\\"########-####-4###-8###-############\\\","
            + "\\\"userId\\\":\\\"user-####\\\",\\\"duration\\\":1###,\\\"metadata\\\":{\\\"tokensUsed\\\":5##,"
            + "\\\"estimatedCost\\\":0.0####1},\\\"path\\\":\\\"/api/ai/generate/subgoals\\\"}\"}";
    private static final String TIME = "<time-------->";

    private final byte[] body;
    private final int[] times;
    private final int[] digits;
    private final SplittableRandom random;

    EventBodies(String group, String stream, long seed) {
        String one = EVENT.replace(TIME, "T".repeat(13));
        String text = "{\"logGroupName\":\"" + group + "\",\"logStreamName\":\"" + stream + "\",\"logEvents\":["
                + String.join(",", Collections.nCopies(EVENTS, one)) + "]}";
        this.times = positions(text, 'T', "TTTTTTTTTTTTT");
        this.digits = positions(text, '#', "#");
        this.body = text.getBytes(ISO_8859_1);
        this.random = new SplittableRandom(seed);
    }

    private static int[] positions(String text, char first, String whole) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == first && text.startsWith(whole, i))
                .toArray();
    }

    /// The next body, all its events at the time.
    byte[] next(long millis) {
        byte[] time = Long.toString(millis).getBytes(ISO_8859_1);
        for (int at : times) {
            System.arraycopy(time, 0, body, at, time.length);
        }
        long bits = 0;
        for (int i = 0; i < digits.length; i++) {
            bits = i % 16 == 0 ? random.nextLong() : bits >>> 4;
            body[digits[i]] = (byte) ('0' + (bits & 15) * 10 / 16);
        }
        return Arrays.copyOf(body, body.length);
    }
}
