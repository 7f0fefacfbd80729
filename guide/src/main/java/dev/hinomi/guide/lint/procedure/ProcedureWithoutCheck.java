package dev.hinomi.guide.lint.procedure;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sections that change the running system (release, roll back, restore) and whose steps do not look at the result. A
/// section beside it that comes later and checks counts, such as `4. After the deployment`.
public final class ProcedureWithoutCheck implements Rule {
    private static final Pattern PROCEDURE = Pattern.compile(
            "(?i)(?<roll>\\b(?:roll(?:ing)?[ -]?back|back out|going back|revert(?:ing)?)|ロールバック|切り戻し|元に戻|版[にへ]戻)"
                    + "|(?<restore>\\b(?:restor(?:e|ing)|recover(?:y|ing)|disaster|bringing .{0,20} back|failover)|復旧|復元|リストア|リカバリ)"
                    + "|(?<release>\\b(?:deploy(?:ment|ing)?|releas(?:e|es|ing)|roll ?out|shipping)|デプロイ|リリース)");
    private static final Pattern CHECK = Pattern.compile(
            "(?i)\\b(?:verif(?:y|ies|ication)|check(?:s|ed|ing)?\\b|confirm|test|watch|compare|smoke|health|observe|monitor|make sure|validate|validation|wait|look at|see (?:that|whether|if)|try the|still works|stay in front)|確認|確かめ|見届け|検証|テスト|試す|試し|チェック|監視|点検|疎通|様子を見"
                    + "|\\baws (?:\\S+ )(?:describe|wait|get|list|head)[ -]|\\bcurl\\b|\\bnslookup\\b|\\bdig\\b|status\\b");

    @Override
    public String id() {
        return "procedure-no-check";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        List<Section> sections = guide.document().sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Optional<String> kind = kind(section);
            Optional<Item> change = kind.isEmpty() ? Optional.empty() : firstChange(guide, section, end(sections, i));
            int from = change.map(item -> item.origin().endLine() + 1).orElse(0);
            if (change.isPresent()
                    && !checks(guide, from, end(sections, i))
                    && !isCheckedBeside(guide, sections, i, kind.get())) {
                findings.warning(
                        section.line(),
                        section.title() + " changes the system, and no step looks at the result: "
                                + change.get().summary(),
                        "What failed half-way is then found by the users. End with a step that shows it has worked: the"
                                + " command to run and what it has to say.");
            }
        }
    }

    /// What the heading, or the nearest one above it, says is done here.
    private static Optional<String> kind(Section section) {
        for (String heading : section.path().reversed()) {
            Matcher procedure = PROCEDURE.matcher(heading);
            if (procedure.find()) {
                if (procedure.group("roll") != null) {
                    return Optional.of("roll back");
                }
                return Optional.of(procedure.group("restore") != null ? "restore" : "release");
            }
        }
        return Optional.empty();
    }

    private static Optional<Item> firstChange(Guide guide, Section section, int end) {
        return guide.items().stream()
                .filter(item -> item.line() >= section.line() && item.line() < end)
                .filter(Changes::isOne)
                .findFirst();
    }

    private static int end(List<Section> sections, int index) {
        return index + 1 < sections.size() ? sections.get(index + 1).line() : Integer.MAX_VALUE;
    }

    private static boolean checks(Guide guide, int from, int to) {
        int last = Math.min(to - 1, guide.document().lines().size());
        for (int line = from; line <= last; line++) {
            if (guide.line(line).filter(text -> CHECK.matcher(text).find()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a later section under the same heading, for the same purpose, looks at the result.
    private static boolean isCheckedBeside(Guide guide, List<Section> sections, int index, String kind) {
        List<String> path = sections.get(index).path();
        List<String> parent = path.subList(0, path.size() - 1);
        for (int i = index + 1; i < sections.size() && !parent.isEmpty(); i++) {
            List<String> other = sections.get(i).path();
            if (other.size() <= parent.size()
                    || !other.subList(0, parent.size()).equals(parent)) {
                return false;
            }
            if (kind(sections.get(i)).filter(kind::equals).isPresent()
                    && checks(guide, sections.get(i).line(), end(sections, i))) {
                return true;
            }
        }
        return false;
    }
}
