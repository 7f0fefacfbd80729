package dev.hinomi.logs.transform;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which processors go together (user guide, "Create and manage log transformers").
final class TransformerRules {
    private static final int MAX_PARSERS = 5;

    private TransformerRules() {}

    static void check(List<ProcessorKind> kinds) {
        if (kinds.isEmpty() || kinds.size() > ProcessorKind.MAX_PROCESSORS) {
            throw refused("transformerConfig: " + kinds.size() + " processors (expected: 1 to "
                    + ProcessorKind.MAX_PROCESSORS + ")");
        }
        if (!kinds.getFirst().parses()) {
            throw refused(
                    "transformerConfig[0]: " + kinds.getFirst().name() + " (expected: a parser, such as parseJSON)");
        }
        for (int i = 1; i < kinds.size(); i++) {
            if (kinds.get(i).type() == ProcessorKind.Type.VENDED_PARSER) {
                throw refused("transformerConfig[" + i + "]: " + kinds.get(i).name() + " (expected: as the first one)");
            }
        }
        long parsers = kinds.stream().filter(ProcessorKind::parses).count();
        if (parsers > MAX_PARSERS) {
            throw refused("transformerConfig: " + parsers + " parsers (expected: at most " + MAX_PARSERS + ")");
        }
        Map<String, Integer> counts = new HashMap<>();
        for (ProcessorKind kind : kinds) {
            if (counts.merge(kind.name(), 1, Integer::sum) > kind.max()) {
                throw refused("transformerConfig: more than one " + kind.name() + " (expected: at most one)");
            }
        }
    }

    static FaultException refused(String message) {
        return new FaultException(new Fault.InvalidParameter("transformerConfig", message));
    }
}
