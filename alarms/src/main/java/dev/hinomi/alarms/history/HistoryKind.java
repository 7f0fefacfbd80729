package dev.hinomi.alarms.history;

import dev.hinomi.alarms.model.AlarmType;

/// What kind of thing happened to what type of alarm. The type is kept with each item: a history outlives its alarm.
public record HistoryKind(AlarmType alarm, Item item) {
    /// The kinds of items (CloudWatch API, `HistoryItemType`).
    public enum Item {
        CONFIGURATION_UPDATE("ConfigurationUpdate"),
        STATE_UPDATE("StateUpdate"),
        ACTION("Action"),
        CONTRIBUTOR_STATE_UPDATE("AlarmContributorStateUpdate"),
        CONTRIBUTOR_ACTION("AlarmContributorAction");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        /// As the API writes it.
        public String label() {
            return label;
        }

        /// Whether it is about one contributor of an alarm, and not about the alarm.
        public boolean ofContributor() {
            return switch (this) {
                case CONFIGURATION_UPDATE, STATE_UPDATE, ACTION -> false;
                case CONTRIBUTOR_STATE_UPDATE, CONTRIBUTOR_ACTION -> true;
            };
        }

        /// The kind of this label.
        ///
        /// @throws IllegalArgumentException for what is none
        public static Item parse(String label) {
            for (Item item : values()) {
                if (item.label.equals(label)) {
                    return item;
                }
            }
            throw new IllegalArgumentException("history item type: " + label);
        }
    }

    /// As it is stored: items of metric alarms under the name of the item alone.
    public String key() {
        return alarm == AlarmType.METRIC ? item.label : alarm.label() + "/" + item.label;
    }

    public static HistoryKind parse(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? new HistoryKind(AlarmType.METRIC, Item.parse(key))
                : new HistoryKind(
                        AlarmType.parse(key.substring(0, slash)).orElseThrow(), Item.parse(key.substring(slash + 1)));
    }
}
