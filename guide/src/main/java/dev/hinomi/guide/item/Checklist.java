package dev.hinomi.guide.item;

import java.util.List;

/// Things to tick or to look at, under one heading.
public record Checklist(Origin origin, String title, List<Entry> entries) implements Item {
    public Checklist {
        entries = List.copyOf(entries);
    }

    @Override
    public String summary() {
        return title + " (" + entries.size() + ")";
    }
}
