package dev.hinomi.wire.codec;

import dev.hinomi.wire.schema.Member;
import java.util.List;

/// Which members of a structure stand in a document, and under which name.
enum MemberNames {
    /// Every member, under its name in the model: JSON 1.0, JSON 1.1 and CBOR.
    MODEL {
        @Override
        String of(Member<?> member) {
            return member.name();
        }

        @Override
        boolean has(Member<?> member) {
            return true;
        }
    },
    /// Members that are bound neither to a header nor to the whole payload, under their name in the model: events.
    EVENT {
        @Override
        String of(Member<?> member) {
            return member.name();
        }

        @Override
        boolean has(Member<?> member) {
            return member.location() != Member.Location.EVENT_HEADER
                    && member.location() != Member.Location.EVENT_PAYLOAD;
        }
    },
    /// Members that are bound to the body, under their location name: REST JSON.
    BODY {
        @Override
        String of(Member<?> member) {
            return member.wireName();
        }

        @Override
        boolean has(Member<?> member) {
            return member.location() == Member.Location.BODY;
        }
    };

    abstract String of(Member<?> member);

    abstract boolean has(Member<?> member);

    /// The index of the member called `name`, or -1. Starts at `expected`: most clients write members in the model's
    /// order, and structures are small.
    <R> int indexOf(List<Member<R>> members, String name, int expected) {
        int size = members.size();
        for (int i = 0; i < size; i++) {
            int index = (expected + i) % size;
            Member<R> member = members.get(index);
            if (of(member).equals(name) && has(member)) {
                return index;
            }
        }
        return -1;
    }
}
