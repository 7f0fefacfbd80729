package dev.hinomi.guide;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.extract.Extraction;
import dev.hinomi.guide.extract.Vocabulary;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Linter;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.PlaceholderFilling;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a guide, finds what it says and what is wrong with it. Needs no server.
public final class GuideImport {
    /// A fix may uncover what another one mends; the sample guides need two rounds.
    static final int ROUNDS = 4;

    private final GuideReader reader = new GuideReader();
    private final MetricDictionary dictionary = MetricDictionary.standard();
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final Extraction extraction = new Extraction(vocabulary, dictionary);
    private final Linter linter;

    public GuideImport() {
        this(Rules.all());
    }

    private GuideImport(List<Rule> rules) {
        linter = new Linter(rules);
    }

    /// For texts whose files are elsewhere, as on a server: links to other files are not followed.
    public static GuideImport ofTexts() {
        return new GuideImport(Rules.ofText());
    }

    /// Reads `file` with the settings beside it, if there are any.
    public Review run(Path file) {
        return run(file, settingsBeside(file));
    }

    /// Reads `file` with these settings.
    public Review run(Path file, GuideSettings settings) {
        return asWritten(reader.read(file), settings, SecretValues.none());
    }

    /// Reads `lines` as the content of `file`.
    Review run(String file, List<String> lines, GuideSettings settings) {
        return review(
                reader.parse(file, PlaceholderFilling.fill(lines, settings.placeholders())),
                settings,
                SecretValues.none(),
                List.of());
    }

    /// Reads `text` as the content of a file named `file`, which need not exist.
    ///
    /// @param fixed whether every fix is applied first
    /// @param secrets that the settings refer to; none to leave their placeholders as they are
    public Review run(String file, String text, boolean fixed, GuideSettings settings, SecretValues secrets) {
        Document document = reader.parse(file, text.getBytes(StandardCharsets.UTF_8));
        Review review = asWritten(document, settings, secrets);
        return fixed ? fixed(review) : review;
    }

    /// Reads `file` as it would be with every fix applied; the file itself stays as it is.
    public Review runFixed(Path file, GuideSettings settings) {
        return fixed(run(file, settings));
    }

    private Review asWritten(Document document, GuideSettings settings, SecretValues secrets) {
        List<String> lines = PlaceholderFilling.fill(document.lines(), settings, secrets);
        return review(reader.parse(document.file(), lines), settings, secrets, List.of());
    }

    private Review fixed(Review asWritten) {
        Review review = asWritten;
        List<Fix> fixes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            FixedText fixed = FixedText.of(
                    review.document().lines(),
                    review.findings().stream()
                            .map(Finding::fix)
                            .flatMap(Optional::stream)
                            .toList());
            if (fixed.applied().isEmpty()) {
                break;
            }
            fixes.addAll(fixed.applied());
            Document document = reader.parse(review.document().file(), fixed.lines());
            review = review(document, review.settings(), review.secrets(), fixes);
        }
        return review;
    }

    /// The settings in the folder of `file`: those in `NAME.guide.yaml` for `NAME.md`, otherwise those in `guide.yaml`,
    /// which the guides of a folder share; or none.
    public static GuideSettings settingsBeside(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
        return Stream.of(name + ".guide.yaml", "guide.yaml")
                .map(file::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SettingsReader::read)
                .orElseGet(GuideSettings::none);
    }

    private Review review(Document document, GuideSettings settings, SecretValues secrets, List<Fix> fixes) {
        List<Item> items = extraction(settings).extract(document).stream()
                .map(item -> completed(item, settings))
                .toList();
        List<Finding> findings = linter.lint(new Guide(document, items, dictionary));
        return new Review(document, settings, secrets, items, findings, fixes);
    }

    private Extraction extraction(GuideSettings settings) {
        return settings.vocabulary().isEmpty()
                ? extraction
                : new Extraction(vocabulary.with(settings.vocabulary()), dictionary);
    }

    /// An alarm with what `guide.yaml` says of it, so that rules do not complain about what is set there.
    private static Item completed(Item item, GuideSettings settings) {
        if (!(item instanceof Alarm alarm)) {
            return item;
        }
        AlarmTerms terms = settings.alarm(alarm.name())
                .map(known -> known.complete(alarm.terms()))
                .orElse(alarm.terms())
                .withActions(settings.alarmActions(), settings.okActions());
        return new Alarm(alarm.origin(), alarm.name(), alarm.source(), terms, alarm.context());
    }
}
