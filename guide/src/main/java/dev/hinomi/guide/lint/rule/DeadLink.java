package dev.hinomi.guide.lint.rule;

import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Links to files that do not exist beside the guide, and to headings that it does not have. Links into the
/// network are not followed.
public final class DeadLink implements Rule {
    private final boolean files;

    public DeadLink() {
        this(true);
    }

    private DeadLink(boolean files) {
        this.files = files;
    }

    /// For a text whose files are elsewhere: only links to its own headings are looked at.
    public static DeadLink withinTheText() {
        return new DeadLink(false);
    }

    @Override
    public String id() {
        return "link-dead";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Set<String> anchors = anchors(guide);
        for (Link link : guide.document().links()) {
            String target = link.target();
            if (target.startsWith("#")) {
                if (!anchors.contains(decode(target.substring(1)))) {
                    findings.warning(
                            link.line(),
                            "no heading for " + target,
                            "A reader who is in a hurry lands at the top of the page. Name a heading of this file.");
                }
            } else if (files && isLocal(target) && !exists(guide, target)) {
                findings.warning(
                        link.line(),
                        "no such file: " + target,
                        "Whoever needs it at night does not find it. Add the file or remove the link.");
            }
        }
    }

    /// Where links into the guide can lead. Of headings with the same text, GitHub numbers the second with `-1`.
    private static Set<String> anchors(Guide guide) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        guide.document().headings().map(heading -> anchor(heading.text())).forEach(anchor -> {
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    private static boolean isLocal(String target) {
        return !target.isEmpty()
                && !target.contains("://")
                && !target.startsWith("mailto:")
                && !target.startsWith("tel:");
    }

    /// A link cannot be judged when the guide is no file; a path that this system cannot express does not
    /// exist.
    private static boolean exists(Guide guide, String target) {
        try {
            Path file = Path.of(guide.document().file());
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
            return Files.exists(folder.resolve(decode(target.split("[#?]", 2)[0])));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /// GitHub's rule: lower case, blanks to hyphens, marks dropped.
    private static String anchor(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }
}
