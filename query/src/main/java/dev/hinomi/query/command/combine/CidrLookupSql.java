package dev.hinomi.query.command.combine;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.LookupRows;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;

/// `cidrlookup networks srcAddr as cidr OUTPUT region`: columns of the row of a lookup table whose network,
/// such as `10.0.0.0/8`, the address in the field belongs to (AWS document "cidrlookup"). AWS does not say
/// which row counts when there are several: here the smallest network, and of equal ones the first. An address
/// in the table is a network of its own. Without `as`, the table's column has the name of the field.
final class CidrLookupSql implements CommandSql<Combination.CidrLookup> {
    @Override
    public void apply(Combination.CidrLookup command, Work work) {
        Pipeline pipeline = work.pipeline();
        LookupRows content = work.others().table(command.table());
        int column = content.column(command.column().orElse(command.field().name()));
        String address = pipeline.bind(
                pipeline.bind(pipeline.name(command.field().name())).text());
        String found = work.plan().name("l");
        String networks = networks(content, column, work);
        // For each address, a network of each length that the table has is looked for.
        String best = work.plan()
                .add("SELECT d.x, max_by(n.r, n.bits) AS " + found + " FROM (SELECT DISTINCT " + address + " AS x FROM "
                        + pipeline.rows() + ") AS d CROSS JOIN (SELECT DISTINCT bits FROM " + networks
                        + ") AS l JOIN " + networks
                        + " AS n ON n.k = hinomi_network(d.x, l.bits) AND n.bits = l.bits GROUP BY d.x");
        pipeline.then("SELECT a.*, b." + found + " FROM " + pipeline.rows() + " AS a LEFT JOIN " + best + " AS b ON a."
                + address + " = b.x");
        TableSql.define(command.output(), content, found, pipeline);
    }

    /// The first row of each network, with a key that all of its addresses have.
    private static String networks(LookupRows content, int column, Work work) {
        String table = work.plan().add(TableSql.select(content));
        String cidr = "r[" + (column + 1) + "]";
        String bits = "CASE WHEN contains(" + cidr + ", '/') THEN TRY_CAST(split_part(" + cidr
                + ", '/', 2) AS BIGINT) WHEN contains(" + cidr + ", ':') THEN 128 ELSE 32 END";
        return work.plan()
                .add("SELECT k, bits, min_by(r, i) AS r FROM (SELECT r, i, bits, hinomi_network(split_part(" + cidr
                        + ", '/', 1), bits) AS k FROM (SELECT r, i, " + bits + " AS bits FROM " + table
                        + ")) WHERE k IS NOT NULL GROUP BY k, bits");
    }
}
