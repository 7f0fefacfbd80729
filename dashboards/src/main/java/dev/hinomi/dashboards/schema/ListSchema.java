package dev.hinomi.dashboards.schema;

import tools.jackson.databind.JsonNode;

/// An array whose items are all of one kind.
public record ListSchema(Schema item, int fewest, int most) implements Schema {
    public ListSchema atLeast(int items) {
        return new ListSchema(item, items, most);
    }

    public ListSchema atMost(int items) {
        return new ListSchema(item, fewest, items);
    }

    @Override
    public void check(JsonNode value, String path, Findings findings) {
        if (!value.isArray()) {
            findings.error(path, "Should be array");
            return;
        }
        checkSize(value, path, findings);
        for (int i = 0; i < value.size(); i++) {
            item.check(value.get(i), path + '/' + i, findings);
        }
    }

    private void checkSize(JsonNode value, String path, Findings findings) {
        if (value.size() > most) {
            findings.error(path, "Should NOT have more than " + most + " items");
        }
        if (value.size() < fewest) {
            findings.error(path, "Should NOT have less than " + fewest + " items");
        }
    }
}
