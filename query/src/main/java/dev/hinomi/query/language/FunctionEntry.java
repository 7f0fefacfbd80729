package dev.hinomi.query.language;

import dev.hinomi.query.analysis.FunctionSignature;
import java.util.List;

/// A function of the language.
///
/// @param signatures one for each of its names: `formatDate(value, date_format, [zone])`
public record FunctionEntry(
        String name,
        FunctionSignature.Family family,
        FunctionSignature.Usage usage,
        List<String> signatures,
        Summary summary) {
    public FunctionEntry {
        signatures = List.copyOf(signatures);
    }
}
