package dev.hinomi.guide.settings;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/// How deep and how large a YAML file may be. Both are counted before its nodes are made: they are made by recursion,
/// which a file of nothing but brackets would drive too deep, and are walked once for each alias that stands for them,
/// so that a few aliases of aliases would keep a reader busy for years.
final class YamlBounds {
    private static final int DEEPEST = 20;
    private static final int LARGEST = 100_000;
    private static final int WITHIN = -1;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();

    /// How many values each anchor stands for; [#WITHIN] until its value has ended.
    private final Map<Anchor, Integer> sizes = new HashMap<>();

    private int values;

    private YamlBounds(String file) {
        this.file = file;
    }

    /// A mapping or list that has begun.
    private record Open(Optional<Anchor> anchor, int before) {}

    /// Refuses a text that is too deep or too large, and one that contains itself, with the line.
    static void require(LoadSettings load, String file, String text) {
        YamlBounds bounds = new YamlBounds(file);
        new Parse(load).parseString(text).forEach(bounds::take);
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
                anchor.ifPresent(name -> sizes.put(name, WITHIN));
                open.push(new Open(anchor, values));
                if (open.size() > DEEPEST) {
                    throw bad(event, "too deep (expected: at most " + DEEPEST + " levels)");
                }
                add(event, 1);
            }
            case MappingEnd, SequenceEnd -> {
                Open ended = open.pop();
                ended.anchor().ifPresent(name -> sizes.put(name, values - ended.before()));
            }
            case Scalar -> {
                ((NodeEvent) event).getAnchor().ifPresent(name -> sizes.put(name, 1));
                add(event, 1);
            }
            case Alias -> {
                Anchor name = ((AliasEvent) event).getAlias();
                // One that nothing is called is refused where nodes are made.
                int size = sizes.getOrDefault(name, 1);
                if (size == WITHIN) {
                    throw bad(
                            event,
                            "*" + name + " stands inside what it stands for (expected: an alias of something"
                                    + " else)");
                }
                add(event, size);
            }
            default -> {}
        }
    }

    private void add(Event event, int size) {
        values += size;
        if (values > LARGEST) {
            throw bad(
                    event,
                    "more than " + LARGEST + " values, each alias counted as what it stands for (expected: fewer)");
        }
    }

    private FaultException bad(Event event, String message) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new FaultException(new Fault.InvalidParameter("guide.yaml", file + ":" + line + ": " + message));
    }
}
