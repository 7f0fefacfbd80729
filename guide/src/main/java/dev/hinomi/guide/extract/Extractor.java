package dev.hinomi.guide.extract;

import dev.hinomi.guide.reader.Section;

/// Finds one kind of item. To add a kind: a record in `item`, an extractor here, a line in [Extraction].
interface Extractor {
    /// Adds what `section` holds to `found` and claims the lines that it took.
    void extract(Section section, Found found);
}
