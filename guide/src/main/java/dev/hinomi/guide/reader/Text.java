package dev.hinomi.guide.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of prose: of a paragraph, a list item or a table cell.
///
/// @param line the line of the file, from 1
/// @param plain the text as a reader sees it, markup removed
/// @param strong what stands in bold, in order
/// @param codes what stands in back quotes, in order
/// @param link where the line leads when it is one link and nothing else
public record Text(int line, String plain, List<String> strong, List<String> codes, Optional<String> link) {
    private static final Pattern AFTER_LABEL = Pattern.compile("^\\s*[:：]\\s*");

    public Text {
        strong = List.copyOf(strong);
        codes = List.copyOf(codes);
    }

    /// Whether the line is one link and nothing else.
    public boolean isLink() {
        return link.isPresent();
    }

    /// The bold words that open the line, as in `**Threshold**: 5%`.
    public Optional<String> label() {
        return strong.stream()
                .findFirst()
                .filter(bold -> plain.startsWith(bold))
                .map(bold -> bold.replaceAll("[:：]\\s*$", "").strip());
    }

    /// What follows the label and its colon; the whole line when there is no label.
    public String value() {
        if (label().isEmpty()) {
            return plain.strip();
        }
        String rest = plain.substring(strong.getFirst().length());
        Matcher colon = AFTER_LABEL.matcher(rest);
        return (colon.find() ? rest.substring(colon.end()) : rest).strip();
    }
}
