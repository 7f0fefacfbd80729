package dev.hinomi.runbooks.step.output;

import java.util.List;
import java.util.regex.Pattern;

/// What secrets look like that nobody told us of. Each pattern keeps its first group and takes out what follows. Names
/// are bounded, so that no text makes them slow.
final class SecretPatterns {
    static final String REDACTED = "[redacted]";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String VALUE = "(?:\"(?:[^\"\\\\]|\\\\.)+\"|'[^']+'|[^\\s\"',;&、。」）)}\\]]+)";
    // Tokens of pages are no secrets, and people need them; "ExpiredToken: ..." tells of an error.
    private static final String NAME =
            "(?:(?<!next|page|continuation|sequence|starting|forward|backward|expired|invalid|missing|bad)_?token(?!s)"
                    + "|password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key|credential"
                    + "|パスワード|パスフレーズ|秘密鍵|トークン|暗証番号)";

    private static final List<Pattern> ALL = List.of(
            Pattern.compile("()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*?-----END [A-Z ]{0,40}PRIVATE KEY-----"),
            Pattern.compile("((?:authorization|cookie)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?)[^\"'\\r\\n]+", FLAGS),
            Pattern.compile(
                    "(" + NAME + "[\\w.-]{0,64}[\"']?\\s{0,9}(?:[:=：＝|]|は)\\s{0,9})(?!null\\b|true\\b|false\\b)"
                            + VALUE,
                    FLAGS),
            Pattern.compile("(--?[\\w-]{0,40}(?:password|secret|token)[\\w-]{0,40}\\s{1,9})" + VALUE, FLAGS),
            Pattern.compile("\\b([a-z][a-z0-9+.-]{1,20}://[^\\s/:@]{0,100}:)[^\\s/@]{1,200}(?=@)", FLAGS),
            Pattern.compile("()\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            Pattern.compile("()\\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[\\w-]{10,255}"),
            Pattern.compile("()\\beyJ[\\w-]{8,4096}\\.eyJ[\\w-]{8,4096}\\.[\\w-]{0,4096}"));

    private SecretPatterns() {}

    static String redact(String line) {
        String text = line;
        for (Pattern pattern : ALL) {
            text = pattern.matcher(text).replaceAll("$1" + REDACTED);
        }
        return text;
    }
}
