package dev.hinomi.guide.drift;

import dev.hinomi.guide.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows what people changed.
public final class DriftPrinter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DriftPrinter() {}

    /// For each guide its resources that are not as applied, or one line that says that there are none.
    public static String text(List<Drift> guides) {
        StringBuilder out = new StringBuilder();
        for (Drift guide : guides) {
            if (guide.resources().isEmpty()) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s version %d: no drift (compared: %d)\n",
                        guide.key(),
                        guide.version(),
                        guide.checked()));
            } else {
                out.append(String.format(
                        Locale.ROOT,
                        "%s version %d: %d of %d not as applied\n",
                        guide.key(),
                        guide.version(),
                        guide.resources().size(),
                        guide.checked()));
                guide.resources().forEach(drifted -> line(out, drifted));
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, Drift.Drifted drifted) {
        out.append(String.format(
                Locale.ROOT,
                "%-11s %5d  %s %s\n",
                name(drifted.what()),
                drifted.resource().line(),
                drifted.resource().kind(),
                SafeText.of(drifted.resource().name())));
        drifted.differences()
                .forEach(difference -> out.append(" ".repeat(19))
                        .append(SafeText.of(difference))
                        .append('\n'));
    }

    /// A list of objects with `guide`, `environment`, `version`, `checked` and `drift`: `line`, `kind`,
    /// `name`, `what` and `differences`.
    public static String json(List<Drift> guides) {
        return SafeText.json(
                JSON.writeValueAsString(guides.stream().map(DriftPrinter::json).toList()));
    }

    private static Map<String, Object> json(Drift guide) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("guide", guide.key().name());
        json.put("environment", guide.key().environment());
        json.put("version", guide.version());
        json.put("checked", guide.checked());
        json.put(
                "drift",
                guide.resources().stream()
                        .map(drifted -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("line", drifted.resource().line());
                            one.put("kind", drifted.resource().kind());
                            one.put("name", drifted.resource().name());
                            one.put("what", name(drifted.what()));
                            one.put("differences", drifted.differences());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static String name(Drift.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
