package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Kpi;
import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tables in which each row is one item and the columns tell which kind: maintenance, KPIs, contacts, prices.
record TableItems(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary)
                .forEach(columns -> columns.table()
                        .rows()
                        .forEach(row -> item(columns, row, Found.at(section, row.line()))
                                .ifPresent(found::add)));
    }

    private Optional<Item> item(Columns columns, Block.Row row, Origin origin) {
        if (columns.have(Concept.TASK, Concept.FREQUENCY) && columns.of(Concept.RETENTION) < 0) {
            return Optional.of(new MaintenanceTask(
                    origin,
                    row.cell(columns.of(Concept.TASK)),
                    row.cell(columns.of(Concept.FREQUENCY)),
                    row.cell(columns.of(Concept.PROCEDURE)),
                    row.cell(columns.of(Concept.OWNER)),
                    row.cell(columns.of(Concept.TAKES))));
        }
        if (columns.have(Concept.KPI, Concept.TARGET)) {
            return Optional.of(new Kpi(
                    origin,
                    row.cell(columns.of(Concept.KPI)),
                    row.cell(columns.of(Concept.TARGET)),
                    row.cell(columns.of(Concept.MEASURED_BY))));
        }
        if (columns.have(Concept.WHO, Concept.CHANNEL)) {
            return Optional.of(new Contact(
                    origin,
                    row.cell(columns.of(Concept.WHO)),
                    row.cell(columns.of(Concept.CHANNEL)),
                    Optional.of(row.cell(columns.of(Concept.HOURS))).filter(hours -> !hours.isEmpty())));
        }
        if (columns.have(Concept.ROTA) && row.cells().size() > 1) {
            String people = row.cells().stream().skip(1).map(Text::plain).collect(Collectors.joining(", "));
            return Optional.of(new Contact(origin, row.cell(columns.of(Concept.ROTA)), people, Optional.empty()));
        }
        if (columns.have(Concept.PRICE)) {
            return Optional.of(new Price(
                    origin,
                    columns.titles(),
                    row.cells().stream().map(Text::plain).toList()));
        }
        return Optional.empty();
    }
}
