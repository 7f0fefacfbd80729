package dev.hinomi.logs.identifier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One type of sensitive data: how it is written, which digits check others, and which words announce it.
///
/// @param name such as `EmailAddress` or `PhoneNumber-US`
/// @param keywords words of which one has to be near; none is needed when there are none
/// @param forms how it is written; any of them. In linear time, whatever the text
/// @param check whether a text of such a form is one, by its check digits for instance
/// @param standsAlone whether no letter or digit may stand right before or behind it
public record DataIdentifier(
        String name, Keywords keywords, List<Pattern> forms, Predicate<String> check, boolean standsAlone) {
    public DataIdentifier {
        forms = List.copyOf(forms);
    }

    /// A type that needs no keyword.
    static DataIdentifier of(String name, Predicate<String> check, String... forms) {
        return of(name, Keywords.NONE, check, forms);
    }

    /// A type that needs a keyword near to it.
    static DataIdentifier of(String name, Keywords keywords, Predicate<String> check, String... forms) {
        return new DataIdentifier(name, keywords, compile(forms), check, true);
    }

    /// A type without check digits.
    static DataIdentifier of(String name, Keywords keywords, String... forms) {
        return of(name, keywords, _ -> true, forms);
    }

    private static List<Pattern> compile(String... forms) {
        List<Pattern> patterns = new ArrayList<>();
        for (String form : forms) {
            patterns.add(Pattern.compile(form));
        }
        return patterns;
    }

    /// A custom data identifier: its regular expression and nothing else.
    public static DataIdentifier custom(String name, Pattern form) {
        return new DataIdentifier(name, Keywords.NONE, List.of(form), _ -> true, false);
    }

    /// Where the text holds such data.
    public List<Span> find(String text) {
        List<Span> announced = keywords.find(text);
        if (keywords.areNeeded() && announced.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        for (Pattern form : forms) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                if (!span.isEmpty() && accepts(text, span, announced)) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    private boolean accepts(String text, Span span, List<Span> announced) {
        return (!standsAlone || span.standsAloneIn(text))
                && (!keywords.areNeeded() || announced.stream().anyMatch(span::isNear))
                && check.test(span.of(text));
    }
}
