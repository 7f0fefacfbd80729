package dev.hinomi.wire;

/// An HTTP answer, to be sent by whatever server there is, which adds `content-length`.
public record WireResponse(int status, Headers headers, Blob body) {}
