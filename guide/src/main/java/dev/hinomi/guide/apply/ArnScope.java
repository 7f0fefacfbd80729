package dev.hinomi.guide.apply;

import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves the ARNs of a guide to the account and region that `guide.yaml` names, and finds those that are still
/// foreign to the server.
record ArnScope(Scope server, GuideSettings settings) {
    /// `parameters` with the ARNs moved.
    Map<String, Object> moved(Map<String, Object> parameters) {
        Map<String, Object> moved = new LinkedHashMap<>();
        parameters.forEach((member, value) -> moved.put(member, move(value)));
        return moved;
    }

    /// The first ARN in `parameters` that belongs to another account or region than the server's.
    Optional<String> foreign(Map<String, Object> parameters) {
        List<String> arns = new ArrayList<>();
        parameters.values().forEach(value -> collect(value, arns));
        return arns.stream()
                .filter(text -> Arn.parse(text).filter(this::isForeign).isPresent())
                .findFirst()
                .map(text -> text + " is not of account " + server.account() + " in " + server.region());
    }

    private boolean isForeign(Arn arn) {
        boolean account = !arn.account().isEmpty() && !arn.account().equals(server.account());
        boolean region = !arn.region().isEmpty() && !arn.region().equals(server.region());
        return account || region;
    }

    private Object move(Object value) {
        return switch (value) {
            case String text -> Arn.parse(text).map(arn -> move(arn).toString()).orElse(text);
            case List<?> list ->
                list.stream().map(element -> move((Object) element)).toList();
            default -> value;
        };
    }

    private Arn move(Arn arn) {
        String region = arn.region().isEmpty() ? "" : settings.region().orElse(arn.region());
        String account = arn.account().isEmpty() ? "" : settings.account().orElse(arn.account());
        return new Arn(arn.partition(), arn.service(), region, account, arn.resource());
    }

    private static void collect(Object value, List<String> arns) {
        switch (value) {
            case String text -> arns.add(text);
            case List<?> list -> list.forEach(element -> collect(element, arns));
            default -> {}
        }
    }
}
