package dev.hinomi.metrics.query.check;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.data.SeriesSearch;
import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathExpression.Binary;
import dev.hinomi.metrics.math.MathExpression.Call;
import dev.hinomi.metrics.math.MathExpression.Constant;
import dev.hinomi.metrics.math.MathExpression.Negation;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.math.MathExpression.Text;
import dev.hinomi.metrics.math.MathFault;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Checks the calls of `SEARCH` in an expression whose types are right. What is searched for is known before
/// anything is evaluated, because all that is found is labelled together.
final class SearchCheck {
    private final String id;
    private final @Nullable Integer period;
    private final Map<String, CheckedQuery> known;
    private final SeriesSearch search;

    /// @param period of the query, when it says one
    SearchCheck(String id, @Nullable Integer period, Map<String, CheckedQuery> known, SeriesSearch search) {
        this.id = id;
        this.period = period;
        this.known = known;
        this.search = search;
    }

    List<SearchCall> calls(MathExpression expression) {
        return expression
                .parts()
                .filter(part -> part instanceof Call call && call.function().equals("SEARCH"))
                .map(part -> call((Call) part))
                .toList();
    }

    private SearchCall call(Call call) {
        List<MathExpression> arguments = call.arguments();
        if (!(arguments.get(0) instanceof Text text) || !(arguments.get(1) instanceof Text statistic)) {
            throw new IllegalStateException("arguments: " + arguments + " (expected: texts, as the types say)");
        }
        SearchCall checked = new SearchCall(text.value(), statistic.value(), period(arguments));
        search.check(checked.text());
        if (Statistic.parse(checked.statistic()).isEmpty()) {
            throw MathFault.of(id, "The value for parameter Stat is not a valid statistic.");
        }
        return checked;
    }

    private int period(List<MathExpression> arguments) {
        if (arguments.size() < 3) {
            if (period == null) {
                throw MathFault.of(id, "Period is a required field when using SEARCH function within an expression");
            }
            return checked(period);
        }
        double number = number(arguments.get(2));
        if (number < 0) {
            throw new FaultException(new Fault.InvalidParameter(
                    "Expression", "SEARCH arguments must be '[String, String, Positive Number]'"));
        }
        return checked((int) number);
    }

    private int checked(int seconds) {
        if (seconds == 0) {
            throw MathFault.of(id, "The parameter Period must not equal 0.\n");
        }
        if (!PeriodRules.valid(seconds)) {
            throw MathFault.of(id, "The parameter Period must be a multiple of 60.\n");
        }
        return seconds;
    }

    /// A number that needs no data.
    private double number(MathExpression expression) {
        return switch (expression) {
            case Constant constant -> constant.value();
            case Negation negation -> -number(negation.operand());
            case Binary binary -> binary.operator().apply(number(binary.left()), number(binary.right()));
            case Call call
            when call.function().equals("PERIOD") && call.arguments().getFirst() instanceof Reference reference ->
                Objects.requireNonNull(known.get(reference.id())).period();
            case Call _, Text _, MathExpression.Word _, Reference _, MathExpression.Listing _ ->
                throw new FaultException(new Fault.Unsupported(
                        "SEARCH",
                        "Error in expression '" + id
                                + "': a period of SEARCH that depends on data is not supported here."));
        };
    }
}
