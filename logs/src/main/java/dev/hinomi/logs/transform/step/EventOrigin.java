package dev.hinomi.logs.transform.step;

/// Where an event comes from: the metadata that `copyValue` can add to it.
public record EventOrigin(String account, String region, String group, String stream) {}
