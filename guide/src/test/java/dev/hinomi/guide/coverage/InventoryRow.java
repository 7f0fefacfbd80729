package dev.hinomi.guide.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A row of `coverage/inventory.tsv`: one thing in five real guides that a person would act on, and what Hinomi does
/// with it.
///
/// @param line of the guide
/// @param kind what it is to the person who made the inventory
/// @param what it says, in a few words
/// @param disposition the verb of its [Disposition]
/// @param reason its detail
public record InventoryRow(
        String id, String guide, int line, String kind, String what, String disposition, String reason) {
    public static final Path TABLE = Path.of("src/test/resources/coverage/inventory.tsv");

    public static List<InventoryRow> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new InventoryRow(
                        cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], cells[6]))
                .toList();
    }

    /// The same row with what Hinomi does with it now.
    InventoryRow with(Disposition now) {
        return new InventoryRow(id, guide, line, kind, what, now.verb(), now.detail());
    }

    /// The line of the table.
    String text() {
        return String.join("\t", id, guide, String.valueOf(line), kind, what, disposition, reason);
    }
}
