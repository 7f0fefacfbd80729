package dev.hinomi.store.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Says of some rows which texts none of their messages contains. Each four bytes that follow each other in a message
/// in UTF-8 set one of 131,072 bits, so a text whose bits are not all set occurs nowhere. Four bytes tell most
/// words and ids apart, are one emoji or more than one Japanese character, and cost little to take from a message.
public final class TextFilter {
    private static final int GRAM = 4;
    private static final int BITS = 1 << 17;
    private static final int SHIFT = Integer.SIZE - 17;

    /// The golden ratio, which spreads neighbours.
    private static final int SPREAD = 0x9E3779B1;

    /// With more bits the filter lets too much through.
    private static final int FULL = BITS * 45 / 100;

    private static final int WHOLE = BITS / Byte.SIZE;

    private final long[] words = new long[BITS / Long.SIZE];
    private int set;

    /// Adds a message in UTF-8.
    public void add(byte[] text) {
        int gram = 0;
        for (int i = 0; i < text.length; i++) {
            gram = (gram << Byte.SIZE) | (text[i] & 0xFF);
            if (i >= GRAM - 1) {
                set((gram * SPREAD) >>> SHIFT);
            }
        }
    }

    private void set(int bit) {
        long word = words[bit >>> 6];
        long changed = word | (1L << bit);
        if (changed != word) {
            words[bit >>> 6] = changed;
            set++;
        }
    }

    /// The bits of a text in UTF-8; none when it is shorter than four bytes.
    static int[] bits(byte[] text) {
        int[] bits = new int[Math.max(0, text.length - GRAM + 1)];
        for (int i = 0; i < bits.length; i++) {
            int gram = ByteBuffer.wrap(text, i, GRAM).getInt();
            bits[i] = (gram * SPREAD) >>> SHIFT;
        }
        return bits;
    }

    /// Whether all of the bits are set.
    boolean has(int[] bits) {
        for (int bit : bits) {
            if ((words[bit >>> 6] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    boolean isFull() {
        return set >= FULL;
    }

    /// Whether this would not be too full with what the other has.
    boolean hasRoomFor(TextFilter other) {
        int union = 0;
        for (int i = 0; i < words.length; i++) {
            union += Long.bitCount(words[i] | other.words[i]);
        }
        return union <= FULL;
    }

    /// Adds what the other has.
    void add(TextFilter other) {
        set = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
            set += Long.bitCount(words[i]);
        }
    }

    void clear() {
        Arrays.fill(words, 0);
        set = 0;
    }

    /// The distances between the bits, seven bits of a distance in a byte, or all bits when that is shorter.
    byte[] encode() {
        ByteBuffer distances = ByteBuffer.allocate(WHOLE);
        int previous = 0;
        for (int bit = next(0); bit < BITS; bit = next(bit + 1)) {
            int distance = bit - previous;
            previous = bit;
            if (distances.remaining() <= 3) {
                return whole();
            }
            for (; distance >= 0x80; distance >>>= 7) {
                distances.put((byte) (distance | 0x80));
            }
            distances.put((byte) distance);
        }
        return Arrays.copyOf(distances.array(), distances.position());
    }

    private int next(int from) {
        for (int word = from >>> 6; word < words.length; word++) {
            long rest = words[word] & (word == from >>> 6 ? -1L << from : -1L);
            if (rest != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return BITS;
    }

    private byte[] whole() {
        ByteBuffer bytes = ByteBuffer.allocate(WHOLE);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    /// Becomes what was encoded.
    void decode(ByteBuffer encoded) {
        clear();
        if (encoded.remaining() == WHOLE) {
            encoded.asLongBuffer().get(words);
            set = Arrays.stream(words).mapToInt(Long::bitCount).sum();
            return;
        }
        int bit = 0;
        while (encoded.hasRemaining()) {
            int distance = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = encoded.get();
                distance |= (part & 0x7F) << shift;
                if (part >= 0) {
                    break;
                }
            }
            bit += distance;
            set(bit);
        }
    }
}
