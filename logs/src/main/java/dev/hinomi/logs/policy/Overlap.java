package dev.hinomi.logs.policy;

import dev.hinomi.logs.policy.Selection.All;
import dev.hinomi.logs.policy.Selection.DataSource;
import dev.hinomi.logs.policy.Selection.Names;
import dev.hinomi.logs.policy.Selection.Prefixes;
import java.util.Collections;
import java.util.Set;
import java.util.function.BiPredicate;

/// Whether two selections can take the same group, in the way of the API reference (`PutAccountPolicy`): two policies
/// of a type never do. A selection with `NOT IN` and one with `IN` go together only when each value of the second lies
/// within a value of the first.
final class Overlap {
    private Overlap() {}

    static boolean between(Selection one, Selection other) {
        return switch (one) {
            case All _ -> !(other instanceof DataSource);
            case DataSource source ->
                other instanceof DataSource second
                        && !Collections.disjoint(source.names(), second.names())
                        && !Collections.disjoint(source.types(), second.types());
            case Names names -> ofGroups(names.in(), names.names(), false, other);
            case Prefixes prefixes -> ofGroups(prefixes.in(), prefixes.prefixes(), true, other);
        };
    }

    private static boolean ofGroups(boolean in, Set<String> values, boolean prefixes, Selection other) {
        return switch (other) {
            case All _ -> true;
            case DataSource _ -> false;
            case Names names -> ofValues(in, values, prefixes, names.in(), names.names(), false);
            case Prefixes second -> ofValues(in, values, prefixes, second.in(), second.prefixes(), true);
        };
    }

    private static boolean ofValues(
            boolean in,
            Set<String> values,
            boolean prefixes,
            boolean otherIn,
            Set<String> others,
            boolean otherPrefixes) {
        if (in && otherIn) {
            return any(values, others, (a, b) -> meet(a, prefixes, b, otherPrefixes));
        }
        if (in) {
            return !allWithin(values, prefixes, others, otherPrefixes);
        }
        return !otherIn || !allWithin(others, otherPrefixes, values, prefixes);
    }

    private static boolean meet(String a, boolean aIsPrefix, String b, boolean bIsPrefix) {
        return (aIsPrefix && b.startsWith(a)) || (bIsPrefix && a.startsWith(b)) || a.equals(b);
    }

    private static boolean allWithin(Set<String> inner, boolean prefixes, Set<String> outer, boolean outerPrefixes) {
        return inner.stream()
                .allMatch(value -> outer.stream()
                        .anyMatch(around ->
                                outerPrefixes ? value.startsWith(around) : !prefixes && value.equals(around)));
    }

    private static boolean any(Set<String> values, Set<String> others, BiPredicate<String, String> test) {
        return values.stream().anyMatch(a -> others.stream().anyMatch(b -> test.test(a, b)));
    }
}
