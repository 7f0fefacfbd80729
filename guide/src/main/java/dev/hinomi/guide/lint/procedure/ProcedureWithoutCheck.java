package dev.hinomi.guide.lint.procedure;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
        List<Part> parts = Part.of(guide.document().sections());
        Lines checked = new Lines(guide, CHECK);
        NavigableMap<Integer, Item> changes = new TreeMap<>();
        guide.items().stream().filter(Changes::isOne).forEach(item -> changes.putIfAbsent(item.line(), item));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Map.Entry<Integer, Item> change =
                    changes.ceilingEntry(part.section().line());
            if (part.kind() == Kind.OTHER || change == null || change.getKey() > part.last()) {
                continue;
            }
            int after = change.getValue().origin().endLine() + 1;
            if (!checked.any(after, part.last()) && !isCheckedBeside(parts, i, checked)) {
                findings.warning(
                        part.section().line(),
                        part.section().title() + " changes the system, and no step looks at the result: "
                                + change.getValue().summary(),
                        "What failed half-way is then found by the users. End with a step that shows it has worked: the"
                                + " command to run and what it has to say.");
            }
        }
    }

    /// Whether a later section under the same heading, for the same purpose, looks at the result.
    private static boolean isCheckedBeside(List<Part> parts, int index, Lines checked) {
        List<String> path = parts.get(index).section().path();
        List<String> parent = path.subList(0, path.size() - 1);
        for (Part other : parts.subList(index + 1, parts.size())) {
            List<String> beside = other.section().path();
            if (parent.isEmpty()
                    || beside.size() <= parent.size()
                    || !beside.subList(0, parent.size()).equals(parent)) {
                return false;
            }
            if (other.kind() == parts.get(index).kind()
                    && checked.any(other.section().line(), other.last())) {
                return true;
            }
        }
        return false;
    }

    /// What is done in a section.
    private enum Kind {
        ROLL_BACK,
        RESTORE,
        RELEASE,
        OTHER
    }

    /// A section up to the next heading.
    private record Part(Section section, int last, Kind kind) {
        static List<Part> of(List<Section> sections) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                boolean more = i + 1 < sections.size();
                int last = more ? sections.get(i + 1).line() - 1 : Integer.MAX_VALUE;
                parts.add(new Part(sections.get(i), last, kind(sections.get(i))));
            }
            return parts;
        }

        /// What the heading, or the nearest one above it, says is done here.
        private static Kind kind(Section section) {
            for (String heading : section.path().reversed()) {
                Matcher procedure = PROCEDURE.matcher(heading);
                if (procedure.find()) {
                    if (procedure.group("roll") != null) {
                        return Kind.ROLL_BACK;
                    }
                    return procedure.group("restore") != null ? Kind.RESTORE : Kind.RELEASE;
                }
            }
            return Kind.OTHER;
        }
    }
}
