package dev.hinomi.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.query.analysis.FunctionCatalog;
import dev.hinomi.query.analysis.FunctionSignature;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class FunctionTableTest {
    private final FunctionTable table = new FunctionTable();

    @Test
    void everyFunctionThatTheAnalysisLetsPassHasAMeaningAndNoOther() {
        Set<String> all = ignoringCase();
        all.addAll(table.scalars());
        all.addAll(table.aggregates());
        assertThat(all).isEqualTo(names(true, true));
    }

    @Test
    void aggregatesAreAggregates() {
        Set<String> aggregates = ignoringCase();
        aggregates.addAll(table.aggregates());
        assertThat(aggregates).isEqualTo(names(false, true));
    }

    private static Set<String> names(boolean rows, boolean aggregates) {
        Set<String> names = ignoringCase();
        for (FunctionSignature function : FunctionCatalog.all()) {
            boolean wanted = switch (function.usage()) {
                case ROW, SHOWN -> rows;
                case AGGREGATE, EITHER -> aggregates;
            };
            if (wanted) {
                names.addAll(function.names());
            }
        }
        return names;
    }

    private static Set<String> ignoringCase() {
        return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }
}
