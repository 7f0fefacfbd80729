package dev.hinomi.query.language;

import java.util.List;

/// A command of the language.
///
/// @param syntax its forms: what is in `[ ]` may be left out, `|` stands between alternatives, `...`
/// repeats
public record CommandEntry(String name, List<String> syntax, Summary summary) {
    public CommandEntry {
        syntax = List.copyOf(syntax);
    }
}
