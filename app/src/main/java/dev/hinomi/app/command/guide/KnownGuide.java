package dev.hinomi.app.command.guide;

import dev.hinomi.api.guide.GuideRoutes;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.state.GuideKey;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A guide that is on the server.
final class KnownGuide {
    @Parameters(index = "0", paramLabel = "NAME", description = "a guide of the server, as guide list names it")
    private String name;

    @Option(names = "--env", paramLabel = "NAME", description = "the environment that it was applied for")
    private Optional<String> environment = Optional.empty();

    GuideKey key() {
        return new GuideKey(name, environment.orElse(""));
    }

    /// A version of it as the server has it.
    static VersionDraft draft(GuideRoutes.Shown shown, String note) {
        return new VersionDraft(
                shown.version().key(),
                new GuideSource(shown.text(), shown.settings()),
                shown.version().fixed(),
                note);
    }

    static GuideSettings settings(VersionDraft draft) {
        return SettingsReader.parse(draft.key() + ": guide.yaml", draft.source().settings());
    }

    /// A version as it is read here; its links to other files lead nowhere.
    static Review review(VersionDraft draft, SecretValues secrets) {
        return GuideImport.ofTexts()
                .run(draft.key().file(), draft.source().text(), draft.fixed(), settings(draft), secrets);
    }
}
