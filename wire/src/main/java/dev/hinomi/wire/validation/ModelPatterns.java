package dev.hinomi.wire.validation;

import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Shape;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The patterns of the models, compiled once. They are AWS's own, but the text is the caller's: a match that takes
/// too many steps is given up, so that no text can hold a thread.
final class ModelPatterns {
    private static final int STEPS_PER_CHARACTER = 1_000;
    private static final int MIN_STEPS = 100_000;

    private final Map<String, Pattern> compiled;

    private ModelPatterns(Map<String, Pattern> compiled) {
        this.compiled = Map.copyOf(compiled);
    }

    static ModelPatterns of(Collection<? extends Operation<?, ?>> operations) {
        Map<String, Pattern> compiled = new HashMap<>();
        Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Shape> open = new ArrayDeque<>();
        operations.forEach(operation -> open.add(operation.input()));
        while (!open.isEmpty()) {
            Shape shape = open.remove();
            if (seen.add(shape)) {
                visit(shape, open, compiled);
            }
        }
        return new ModelPatterns(compiled);
    }

    private static void visit(Shape shape, Deque<Shape> open, Map<String, Pattern> compiled) {
        switch (shape) {
            case Shape.Text text
            when text.constraints().pattern() != null ->
                compiled.computeIfAbsent(text.constraints().pattern(), pattern -> compile(text.name(), pattern));
            case Shape.Structure<?> structure -> {
                for (Member<?> member : structure.members()) {
                    open.add(member.shape().get());
                }
            }
            case Shape.Sequence list -> open.add(list.member().get());
            case Shape.Dictionary map -> {
                open.add(map.key().get());
                open.add(map.value().get());
            }
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> {}
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> {}
        }
    }

    private static Pattern compile(String shape, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    shape + ": pattern: " + pattern + " (expected: a regular expression)", e);
        }
    }

    /// Whether the whole of `text` matches.
    boolean matches(String pattern, String text) {
        Pattern known = compiled.get(pattern);
        if (known == null) {
            throw new IllegalArgumentException("pattern: " + pattern + " (expected: a pattern of a served operation)");
        }
        long steps = Math.max(MIN_STEPS, (long) STEPS_PER_CHARACTER * text.length());
        try {
            return known.matcher(new BudgetedText(text, new Budget(steps))).matches();
        } catch (OutOfSteps | StackOverflowError e) {
            // Groups are matched by recursion, so that a long text can exhaust the stack before the budget.
            return false;
        }
    }

    /// Text that may be looked at a limited number of times.
    private record BudgetedText(CharSequence text, Budget budget) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new BudgetedText(text.subSequence(start, end), budget);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class Budget {
        private long left;

        Budget(long steps) {
            this.left = steps;
        }

        void spend() {
            if (left-- == 0) {
                throw new OutOfSteps();
            }
        }
    }

    private static final class OutOfSteps extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        OutOfSteps() {
            super(null, null, false, false);
        }
    }
}
