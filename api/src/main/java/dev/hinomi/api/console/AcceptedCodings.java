package dev.hinomi.api.console;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a client says in `Accept-Encoding` (RFC 9110, 12.5.3).
///
/// @param weights from 0 to 1 by coding, with `*` for the others; empty when the client says nothing
record AcceptedCodings(Map<String, Double> weights) {
    private static final String OTHERS = "*";

    /// Less than any weight that a client can state: what is not refused, yet not asked for either.
    private static final double UNSTATED = 0.0001;

    AcceptedCodings {
        weights = Map.copyOf(weights);
    }

    /// @param values of the header, each a list
    static AcceptedCodings of(List<String> values) {
        Map<String, Double> weights = new HashMap<>();
        for (String value : values) {
            for (String element : value.split(",", -1)) {
                String[] parts = element.split(";", -1);
                String coding = parts[0].strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty()) {
                    weights.put(coding.equals("x-gzip") ? "gzip" : coding, stated(parts));
                }
            }
        }
        return new AcceptedCodings(weights);
    }

    /// The best of what there is: the one with the most weight, the smaller one of equals. Empty when the client
    /// refuses them all.
    Optional<ContentCoding> best(Set<ContentCoding> available) {
        return available.stream()
                .filter(coding -> weight(coding) > 0)
                .min(Comparator.comparingDouble((ContentCoding coding) -> -weight(coding))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private double weight(ContentCoding coding) {
        Double stated = weights.get(coding.token());
        if (stated != null) {
            return stated;
        }
        double others = weights.getOrDefault(OTHERS, 0.0);
        boolean refused = weights.containsKey(OTHERS) && others == 0;
        return coding == ContentCoding.IDENTITY && !refused ? Math.max(others, UNSTATED) : others;
    }

    /// A weight that cannot be read counts as none, so that what is sent is surely understood.
    private static double stated(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                String weight = parameter.substring(2).strip();
                return weight.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(weight) : 0;
            }
        }
        return 1;
    }
}
