package dev.hinomi.logs.policy;

import java.util.Set;

/// Which log groups an account policy is for (API reference, `PutAccountPolicy`, `selectionCriteria`).
public sealed interface Selection {
    /// Whether it takes the group of this name.
    boolean takes(String group);

    /// Every group.
    record All() implements Selection {
        @Override
        public boolean takes(String group) {
            return true;
        }
    }

    /// `LogGroupName IN ["a"]`, `LogGroupName NOT IN ["a"]`.
    record Names(boolean in, Set<String> names) implements Selection {
        public Names {
            names = Set.copyOf(names);
        }

        @Override
        public boolean takes(String group) {
            return names.contains(group) == in;
        }
    }

    /// `LogGroupNamePrefix IN ["/app/"]`, `LogGroupNamePrefix NOT IN ["/app/"]`.
    record Prefixes(boolean in, Set<String> prefixes) implements Selection {
        public Prefixes {
            prefixes = Set.copyOf(prefixes);
        }

        @Override
        public boolean takes(String group) {
            return prefixes.stream().anyMatch(group::startsWith) == in;
        }
    }

    /// `DataSourceName IN ["amazon_vpc"] AND DataSourceType IN ["flow"]`. It takes events by where they come from,
    /// which is known of none here, and so no group.
    record DataSource(Set<String> names, Set<String> types) implements Selection {
        public DataSource {
            names = Set.copyOf(names);
            types = Set.copyOf(types);
        }

        @Override
        public boolean takes(String group) {
            return false;
        }
    }
}
