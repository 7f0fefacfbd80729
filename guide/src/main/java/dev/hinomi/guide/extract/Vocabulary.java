package dev.hinomi.guide.extract;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words mean which [Concept], in Japanese and English.
public final class Vocabulary {
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[［][^)）\\]］]*[)）\\]］]");
    private static final Pattern MARKS = Pattern.compile("[:：?？!！*`\"\\p{So}\\x{FE0F}]");

    private final Map<Concept, Set<String>> words;

    private Vocabulary(Map<Concept, Set<String>> words) {
        this.words = words;
    }

    /// The words that come with the program.
    public static Vocabulary standard() {
        try (InputStream in =
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"), "vocabulary.txt")) {
            return parse("vocabulary.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines of the form `concept: word, word`; blank lines and lines that begin with `#` do not count.
    public static Vocabulary parse(String file, String text) {
        Map<Concept, Set<String>> words = new EnumMap<>(Concept.class);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(":", 2);
            Optional<Concept> concept = Concept.of(parts[0].strip());
            if (parts.length < 2 || concept.isEmpty()) {
                throw new FaultException(new Fault.InvalidParameter(
                        "vocabulary",
                        file + ":" + (i + 1) + ": " + line + " (expected: a known concept, a colon, words)"));
            }
            Set<String> known = words.computeIfAbsent(concept.get(), key -> new LinkedHashSet<>());
            Arrays.stream(parts[1].split(",")).map(Vocabulary::normalise).forEach(known::add);
        }
        return new Vocabulary(words);
    }

    /// These words and more.
    public Vocabulary with(Map<Concept, List<String>> more) {
        Map<Concept, Set<String>> all = new EnumMap<>(Concept.class);
        words.forEach((concept, known) -> all.put(concept, new LinkedHashSet<>(known)));
        more.forEach((concept, added) -> {
            Set<String> known = all.computeIfAbsent(concept, _ -> new LinkedHashSet<>());
            added.stream()
                    .map(Vocabulary::normalise)
                    .filter(word -> !word.isEmpty())
                    .forEach(known::add);
        });
        return new Vocabulary(all);
    }

    /// The words of a concept.
    public Set<String> words(Concept concept) {
        return words.getOrDefault(concept, Set.of());
    }

    /// Whether a label or a column's header is one of the concept's words.
    public boolean names(Concept concept, String label) {
        return words(concept).contains(normalise(label));
    }

    /// Whether a heading or a sentence contains one of the concept's words. English words must stand alone.
    public boolean mentions(Concept concept, String text) {
        String normal = " " + normalise(text) + " ";
        return words(concept).stream().anyMatch(word -> contains(normal, word));
    }

    /// How often something happens, in English, when `text` mentions it.
    public Optional<String> frequency(String text) {
        return List.of(
                        Concept.DAILY,
                        Concept.WEEKLY,
                        Concept.MONTHLY,
                        Concept.QUARTERLY,
                        Concept.YEARLY,
                        Concept.REGULARLY)
                .stream()
                .filter(concept -> mentions(concept, text))
                .findFirst()
                .map(Concept::key);
    }

    private static boolean contains(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            boolean latin = word.charAt(0) < 0x80;
            boolean alone =
                    !latin || (!isLatinLetter(text.charAt(at - 1)) && !isLatinLetter(text.charAt(at + word.length())));
            if (alone) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isLatinLetter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    static String normalise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = BRACKETS.matcher(plain).replaceAll(" ");
        plain = MARKS.matcher(plain).replaceAll("");
        return plain.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
