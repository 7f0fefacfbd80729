package dev.hinomi.logs.protect;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hinomi.logs.identifier.DataIdentifier;
import dev.hinomi.logs.identifier.ManagedIdentifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The custom data identifiers of a policy (user guide, "Custom data identifiers").
final class CustomIdentifiers {
    private static final int MAX_IDENTIFIERS = 10;
    private static final int MAX_NAME = 128;
    private static final int MAX_REGEX = 200;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern REGEX = Pattern.compile("[a-zA-Z0-9_#=@/;, ^$?\\[\\]{}|\\\\*+.-]+");

    private CustomIdentifiers() {}

    /// By name.
    static Map<String, DataIdentifier> parse(Optional<PolicyNode> configuration) {
        Map<String, DataIdentifier> custom = new LinkedHashMap<>();
        if (configuration.isPresent()) {
            configuration.get().allow("CustomDataIdentifier");
            List<PolicyNode> identifiers = configuration.get().list("CustomDataIdentifier");
            if (identifiers.size() > MAX_IDENTIFIERS) {
                throw configuration
                        .get()
                        .wrong("CustomDataIdentifier", identifiers.size() + " entries", "at most " + MAX_IDENTIFIERS);
            }
            for (PolicyNode identifier : identifiers) {
                identifier.allow("Name", "Regex");
                String name = name(identifier);
                if (custom.putIfAbsent(name, DataIdentifier.custom(name, regex(identifier))) != null) {
                    throw identifier.wrong("Name", name, "a name of its own");
                }
            }
        }
        return custom;
    }

    private static String name(PolicyNode identifier) {
        String name = identifier.text("Name");
        if (name.length() > MAX_NAME || !NAME.matches(name)) {
            throw identifier.wrong("Name", name, "1 to " + MAX_NAME + " of letters, digits, _ and -");
        }
        if (ManagedIdentifiers.names().contains(name) || ManagedIdentifiers.NOT_SUPPORTED.contains(name)) {
            throw identifier.wrong("Name", name, "another name than that of a managed data identifier");
        }
        return name;
    }

    private static Pattern regex(PolicyNode identifier) {
        String regex = identifier.text("Regex");
        if (regex.length() > MAX_REGEX || !REGEX.matches(regex)) {
            throw identifier.wrong(
                    "Regex",
                    regex,
                    "1 to " + MAX_REGEX + " of letters, digits, spaces, _ # = @ / ; , - and ^ $ ? [ ] { } | \\ * + .");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw identifier.wrong("Regex", regex, "a regular expression: " + e.getDescription());
        }
    }
}
