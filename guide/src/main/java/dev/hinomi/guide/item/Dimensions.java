package dev.hinomi.guide.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the `Dimensions` member of CloudWatch's inputs, a list of `Name` and `Value`.
public final class Dimensions {
    private Dimensions() {}

    /// The dimensions in `parameters`, in their order; empty when there are none.
    public static Map<String, String> of(Map<String, Object> parameters) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        if (parameters.get("Dimensions") instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> pair && pair.get("Name") instanceof String name) {
                    dimensions.put(name, String.valueOf(pair.get("Value")));
                }
            }
        }
        return dimensions;
    }
}
