package dev.hinomi.metrics.label;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A label with dynamic parts, such as `peak of ${MAX} at ${MAX_TIME}` (CloudWatch User Guide, "Using dynamic
/// labels"). What is none of them stays as it is written.
public final class LabelTemplate {
    /// How many dynamic parts a label may have.
    public static final int MAX_DYNAMIC = 6;

    private static final Pattern DYNAMIC = Pattern.compile("\\$\\{(?:(LABEL)|([A-Z_]+)|PROP\\('([^']+)'\\))}");

    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part {
        record Literal(String text) implements Part {}

        /// The default label.
        record Default() implements Part {}

        record OfPoints(PointToken token) implements Part {}

        record Property(String name) implements Part {}
    }

    /// Reads a label; every text is one.
    public LabelTemplate(String text) {
        Matcher matcher = DYNAMIC.matcher(text);
        int from = 0;
        while (matcher.find()) {
            Optional<Part> part = part(matcher);
            if (part.isPresent()) {
                literal(text.substring(from, matcher.start()));
                parts.add(part.get());
                from = matcher.end();
            }
        }
        literal(text.substring(from));
    }

    private static Optional<Part> part(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Optional.of(new Part.Default());
        }
        return matcher.group(3) != null
                ? Optional.of(new Part.Property(matcher.group(3)))
                : PointToken.of(matcher.group(2)).map(Part.OfPoints::new);
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Literal(text));
        }
    }

    /// How many dynamic parts it has.
    public long dynamic() {
        return parts.stream().filter(part -> !(part instanceof Part.Literal)).count();
    }

    /// How often it has `${LABEL}`.
    public long defaults() {
        return parts.stream().filter(Part.Default.class::isInstance).count();
    }

    /// Whether the label depends on the data points.
    public boolean dependsOnPoints() {
        return parts.stream().anyMatch(Part.OfPoints.class::isInstance);
    }

    /// The label of a series, whose label so far is the default one.
    public String render(TimeSeries series, LabelContext context) {
        StringBuilder label = new StringBuilder();
        for (Part part : parts) {
            label.append(
                    switch (part) {
                        case Part.Literal literal -> literal.text();
                        case Part.Default _ -> series.label();
                        case Part.OfPoints ofPoints -> ofPoints.token().render(series, context);
                        case Part.Property property -> MetricProperty.render(property.name(), series, context);
                    });
        }
        return label.toString();
    }
}
