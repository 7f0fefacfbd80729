package dev.hinomi.wire.codec;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members that a REST protocol carries outside of the body.
final class RestBindings {
    private static final String HEADER_TIMESTAMPS = "rfc822";

    private final Headers headers;
    private final FormParameters query;
    private final Map<String, String> labels;

    RestBindings(WireRequest request, Map<String, String> labels) throws FormParameters.MalformedException {
        this.headers = request.headers();
        this.query = FormParameters.parse(request.query());
        this.labels = labels;
    }

    <R> void readInto(Draft<R> draft) throws ScalarText.Unreadable {
        List<Member<R>> members = draft.shape().members();
        for (int i = 0; i < members.size(); i++) {
            Member<R> member = members.get(i);
            switch (member.location()) {
                case URI -> draft.set(i, scalar(member, labels.get(member.wireName())));
                case QUERY -> draft.set(i, readQuery(member));
                case HEADER -> draft.set(i, readHeader(member));
                case HEADER_PREFIX -> draft.set(i, readPrefix(member));
                case BODY, PAYLOAD, STATUS, EVENT_HEADER, EVENT_PAYLOAD -> {}
            }
        }
    }

    private @Nullable Object readQuery(Member<?> member) throws ScalarText.Unreadable {
        List<String> values = query.parameters().stream()
                .filter(parameter -> parameter.name().equals(member.wireName()))
                .map(FormParameters.Parameter::value)
                .toList();
        return switch (member.shape().get()) {
            case Shape.Sequence sequence -> list(member, sequence, values);
            case Shape.Dictionary dictionary -> queryMap(dictionary);
            case Shape _ -> scalar(member, values.isEmpty() ? null : values.getFirst());
        };
    }

    /// A map takes every parameter that is there (Smithy 2.0, "httpQueryParams trait").
    private @Nullable Object queryMap(Shape.Dictionary shape) {
        boolean many = shape.value().get() instanceof Shape.Sequence;
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (FormParameters.Parameter parameter : query.parameters()) {
            if (many) {
                List<@Nullable Object> values = new ArrayList<>();
                query.parameters().stream()
                        .filter(other -> other.name().equals(parameter.name()))
                        .forEach(other -> values.add(other.value()));
                entries.put(parameter.name(), values);
            } else {
                entries.putIfAbsent(parameter.name(), parameter.value());
            }
        }
        return entries.isEmpty() ? null : entries;
    }

    private @Nullable Object readHeader(Member<?> member) throws ScalarText.Unreadable {
        List<String> values = headers.all(member.wireName());
        if (member.shape().get() instanceof Shape.Sequence sequence) {
            List<String> elements = values.stream()
                    .flatMap(value -> List.of(value.split(",")).stream())
                    .map(String::strip)
                    .toList();
            return list(member, sequence, elements);
        }
        return scalar(member, values.isEmpty() ? null : values.getFirst());
    }

    private @Nullable Object readPrefix(Member<?> member) {
        String prefix = member.wireName().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Headers.Field field : headers.fields()) {
            if (field.name().startsWith(prefix)) {
                entries.put(field.name().substring(prefix.length()), field.value());
            }
        }
        return entries.isEmpty() ? null : entries;
    }

    private static @Nullable Object list(Member<?> member, Shape.Sequence sequence, List<String> values)
            throws ScalarText.Unreadable {
        List<@Nullable Object> elements = new ArrayList<>(values.size());
        for (String value : values) {
            elements.add(parse(member, sequence.member().get(), value));
        }
        return elements.isEmpty() ? null : elements;
    }

    private static @Nullable Object scalar(Member<?> member, @Nullable String text) throws ScalarText.Unreadable {
        return text == null ? null : parse(member, member.shape().get(), text);
    }

    private static Object parse(Member<?> member, Shape shape, String text) throws ScalarText.Unreadable {
        try {
            return ScalarText.parse(shape, text);
        } catch (ScalarText.Unreadable e) {
            throw new ScalarText.Unreadable(e.getMessage() + " (at '" + member.name() + "')");
        }
    }

    /// The headers that `output` asks for.
    static <R> Headers headers(Shape.Structure<R> shape, R output) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Member<R> member : shape.members()) {
            Object value = member.get().apply(output);
            if (value == null || Absent.is(value)) {
                continue;
            }
            if (member.location() == Member.Location.HEADER) {
                fields.add(new Headers.Field(
                        member.wireName(), headerValue(member.shape().get(), value)));
            } else if (member.location() == Member.Location.HEADER_PREFIX) {
                ((Map<?, ?>) value)
                        .forEach((key, text) ->
                                fields.add(new Headers.Field(member.wireName() + key, String.valueOf(text))));
            }
        }
        return new Headers(fields);
    }

    private static String headerValue(Shape shape, Object value) {
        if (shape instanceof Shape.Sequence sequence) {
            return String.join(
                    ", ",
                    ((List<?>) value)
                            .stream()
                                    .map(element ->
                                            headerValue(sequence.member().get(), element))
                                    .toList());
        }
        return ScalarText.format(shape, value, HEADER_TIMESTAMPS);
    }

    static <R> int status(Shape.Structure<R> shape, R output) {
        for (Member<R> member : shape.members()) {
            if (member.location() == Member.Location.STATUS && member.get().apply(output) instanceof Integer status) {
                return status;
            }
        }
        return 200;
    }
}
