package dev.hinomi.guide.item;

/// One line of a list or a table inside an item.
public record Entry(int line, String text) {}
