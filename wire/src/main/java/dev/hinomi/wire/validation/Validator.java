package dev.hinomi.wire.validation;

import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds every value of an input that its model does not permit.
public final class Validator {
    /// AWS names no more than ten in one answer.
    private static final int MAX_VIOLATIONS = 10;

    private final ModelPatterns patterns;

    /// Compiles every pattern that an input of `operations` can meet.
    ///
    /// @throws IllegalArgumentException when one of them is not a regular expression
    public Validator(Collection<? extends Operation<?, ?>> operations) {
        this.patterns = ModelPatterns.of(operations);
    }

    /// What is wrong, in AWS's words; empty when nothing is.
    public Optional<String> check(Draft<?> input) {
        Violations violations = new Violations();
        checkMembers(input, new Place.Input(), violations);
        return violations.message();
    }

    private <R> void checkMembers(Draft<R> draft, Place place, Violations violations) {
        List<Member<R>> members = draft.shape().members();
        int present = 0;
        for (int i = 0; i < members.size() && !violations.full(); i++) {
            Member<R> member = members.get(i);
            Object value = draft.get(i);
            Place at = new Place.Member(place, member.name());
            if (value != null) {
                present++;
                check(member.shape().get(), value, at, violations);
            } else if (member.required()) {
                violations.add(null, at.toString(), "Member must not be null");
            }
        }
        if (draft.shape().union() && present != 1) {
            String at = place instanceof Place.Input ? draft.shape().name() : place.toString();
            violations.add(draft, at, "Member must have exactly one of its members set");
        }
    }

    private void check(Shape shape, Object value, Place at, Violations violations) {
        for (String constraint : ScalarConstraints.violated(shape, value, patterns)) {
            violations.add(value, at.toString(), constraint);
        }
        switch (shape) {
            case Shape.Structure<?> _ -> checkMembers((Draft<?>) value, at, violations);
            case Shape.Sequence sequence -> checkList(sequence, (List<?>) value, at, violations);
            case Shape.Dictionary dictionary -> checkMap(dictionary, (Map<?, ?>) value, at, violations);
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> {}
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> {}
        }
    }

    /// Elements that are scalars are named together, at the list; those that are not, one by one.
    private void checkList(Shape.Sequence shape, List<?> elements, Place at, Violations violations) {
        Shape member = shape.member().get();
        boolean together = false;
        for (int i = 0; i < elements.size() && !violations.full(); i++) {
            Object element = elements.get(i);
            Place elementAt = new Place.Element(at, i);
            if (element == null) {
                violations.add(null, elementAt.toString(), "Member must not be null");
            } else if (isComposite(member)) {
                check(member, element, elementAt, violations);
            } else {
                together |=
                        !ScalarConstraints.violated(member, element, patterns).isEmpty();
            }
        }
        if (together) {
            violations.add(elements, at.toString(), "Member must satisfy constraint: " + ScalarConstraints.all(member));
        }
    }

    private void checkMap(Shape.Dictionary shape, Map<?, ?> entries, Place at, Violations violations) {
        Shape keyShape = shape.key().get();
        Shape valueShape = shape.value().get();
        boolean keys = false;
        boolean values = false;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object value = entry.getValue();
            Place entryAt = new Place.Entry(at, entry.getKey());
            keys |= !ScalarConstraints.violated(keyShape, entry.getKey(), patterns)
                    .isEmpty();
            if (value == null) {
                violations.add(null, entryAt.toString(), "Member must not be null");
            } else if (isComposite(valueShape)) {
                check(valueShape, value, entryAt, violations);
            } else {
                values |=
                        !ScalarConstraints.violated(valueShape, value, patterns).isEmpty();
            }
        }
        if (keys) {
            violations.add(
                    entries, at.toString(), "Map keys must satisfy constraint: " + ScalarConstraints.all(keyShape));
        }
        if (values) {
            violations.add(
                    entries, at.toString(), "Map value must satisfy constraint: " + ScalarConstraints.all(valueShape));
        }
    }

    private static boolean isComposite(Shape shape) {
        return switch (shape) {
            case Shape.Structure<?> _, Shape.Sequence _, Shape.Dictionary _ -> true;
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> false;
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> false;
        };
    }

    /// What was found, in AWS's wording.
    private static final class Violations {
        /// Longer values are cut: the caller knows them.
        private static final int MAX_VALUE_LENGTH = 1_024;

        private final List<String> found = new ArrayList<>();

        boolean full() {
            return found.size() == MAX_VIOLATIONS;
        }

        void add(@Nullable Object value, String at, String constraint) {
            if (!full()) {
                found.add("Value " + quoted(value) + " at '" + at + "' failed to satisfy constraint: " + constraint);
            }
        }

        Optional<String> message() {
            if (found.isEmpty()) {
                return Optional.empty();
            }
            String count = found.size() == 1 ? "1 validation error" : found.size() + " validation errors";
            return Optional.of(count + " detected: " + String.join("; ", found));
        }

        private static String quoted(@Nullable Object value) {
            if (value == null) {
                return "null";
            }
            String text = value.toString();
            return "'" + (text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...") + "'";
        }
    }
}
