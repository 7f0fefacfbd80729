package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.math.MathType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A function of metric math.
public final class MathFunction {
    private final String name;
    private final List<Signature> signatures;
    private final Body body;
    private final boolean byName;

    private MathFunction(String name, Body body, boolean byName, String... signatures) {
        this.name = name;
        this.signatures = Arrays.stream(signatures).map(Signature::of).toList();
        this.body = body;
        this.byName = byName;
    }

    /// What a function does with arguments that its signatures allow.
    @FunctionalInterface
    interface Body {
        Value apply(List<Value> arguments, Surroundings surroundings);
    }

    static MathFunction of(String name, Body body, String... signatures) {
        return new MathFunction(name, body, false, signatures);
    }

    /// A function that works on a query rather than on its result: it gets the id as a text.
    static MathFunction byName(String name, Body body, String... signatures) {
        return new MathFunction(name, body, true, signatures);
    }

    public String name() {
        return name;
    }

    /// As they are written in [Signature].
    public List<String> signatures() {
        return signatures.stream().map(Signature::text).toList();
    }

    /// Whether an id among the arguments is passed as a text.
    public boolean byName() {
        return byName;
    }

    /// What the function gives for arguments of these types; empty when it does not take them.
    public Optional<MathType> result(List<Signature.Argument> arguments) {
        return signatures.stream()
                .filter(signature -> signature.takes(arguments))
                .map(Signature::result)
                .findFirst();
    }

    public Value apply(List<Value> arguments, Surroundings surroundings) {
        return body.apply(arguments, surroundings);
    }
}
