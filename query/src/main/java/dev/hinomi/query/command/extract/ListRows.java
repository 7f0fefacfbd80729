package dev.hinomi.query.command.extract;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.stage.Work;
import java.util.ArrayList;
import java.util.List;

/// Makes one row for each element of lists.
final class ListRows {
    private ListRows() {}

    /// Replaces each row by one for each element, in their order; a row with an empty list goes. How many
    /// events matched is counted before.
    ///
    /// @param lists of SQL, of the same length in each row
    /// @return the columns that have the elements
    static List<String> of(List<String> lists, Work work) {
        Pipeline pipeline = work.pipeline();
        work.matches().before(pipeline);
        List<String> bound = lists.stream().map(pipeline::bind).toList();
        List<String> elements = new ArrayList<>();
        StringBuilder select = new StringBuilder("SELECT *");
        for (String list : bound) {
            String element = work.plan().name("u");
            elements.add(element);
            select.append(", unnest(").append(list).append(") AS ").append(element);
        }
        String index = work.plan().name("u");
        select.append(", unnest(range(len(")
                .append(bound.getFirst())
                .append("))) AS ")
                .append(index);
        pipeline.then(select + " FROM " + pipeline.rows());
        List<String> order = new ArrayList<>(pipeline.order());
        order.add(index + " ASC");
        pipeline.order(order);
        return elements;
    }
}
