package dev.hinomi.dashboards.image;

import java.awt.Color;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Colours as widgets have them: `#1f77b4`, or `#aaa`, which is `#aaaaaa`.
final class Colors {
    private Colors() {}

    static Optional<Color> read(JsonNode text) {
        if (!text.isString()) {
            return Optional.empty();
        }
        String digits = text.stringValue().substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("[0-9a-fA-F]", "$0$0");
        }
        return Optional.of(new Color(Integer.parseInt(digits, 16)));
    }
}
