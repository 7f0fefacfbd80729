package dev.hinomi.runbooks.step.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes secrets out of a text that comes in pieces: those that are known, whatever is around them, and what looks like
/// one ([SecretPatterns]). It hands on whole lines, because a secret may come in two pieces; a very long line goes on
/// in
/// parts.
public final class Redaction {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int KEPT = 4 * 1024;
    private static final int SHORTEST_SECRET = 6;
    private static final Pattern KEY_BEGINS = Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----");
    private static final Pattern KEY_ENDS = Pattern.compile("-----END [A-Z ]{0,40}PRIVATE KEY-----");

    private final List<String> secrets;
    private final Consumer<String> output;
    private final StringBuilder line = new StringBuilder();
    private boolean inKey;

    /// @param secrets those that are known
    /// @param output takes the text without them
    public Redaction(Collection<String> secrets, Consumer<String> output) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.output = output;
    }

    /// `text`, which is whole, without what looks like a secret.
    public static String of(String text) {
        return SecretPatterns.redact(text);
    }

    /// Takes the next piece.
    public void add(String text) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line.append(text, start, end);
            lines.append(redacted(take(line.length()), true));
            start = end + 1;
        }
        line.append(text, start, text.length());
        if (line.length() > LONGEST_LINE) {
            lines.append(redacted(take(cut(line.length() - KEPT)), false));
        }
        hand(lines.toString());
    }

    /// Drops the line that has begun: what comes next does not follow it.
    void skip() {
        line.setLength(0);
        inKey = false;
    }

    /// `text` from behind the end of a private key that began before it.
    static String afterKey(String text) {
        var end = KEY_ENDS.matcher(text);
        return end.find() && !KEY_BEGINS.matcher(text.substring(0, end.start())).find()
                ? text.substring(end.end())
                : text;
    }

    /// Hands on what is left.
    public void end() {
        hand(redacted(take(line.length()), false));
    }

    private void hand(String text) {
        if (!text.isEmpty()) {
            output.accept(text);
        }
    }

    private String take(int length) {
        String taken = line.substring(0, length);
        line.delete(0, length);
        return taken;
    }

    /// Where a long line may be parted: between words if there are any, and never within a secret that is known.
    private int cut(int limit) {
        int cut = Math.max(line.lastIndexOf(" ", limit), line.lastIndexOf(",", limit)) + 1;
        int place = cut > 0 ? cut : limit;
        for (String secret : secrets) {
            int found = line.indexOf(secret, Math.max(0, place - secret.length() + 1));
            if (found > 0 && found < place) {
                place = found;
            }
        }
        return place;
    }

    private String redacted(String text, boolean whole) {
        String ending = whole ? "\n" : "";
        if (inKey) {
            inKey = !KEY_ENDS.matcher(text).find();
            return "";
        }
        String known = text;
        for (String secret : secrets) {
            known = known.replace(secret, SecretPatterns.REDACTED);
        }
        String clean = SecretPatterns.redact(known);
        var key = KEY_BEGINS.matcher(clean);
        if (key.find()) {
            inKey = true;
            return clean.substring(0, key.start()) + SecretPatterns.REDACTED + ending;
        }
        return clean + ending;
    }
}
