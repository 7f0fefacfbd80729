package dev.hinomi.runbooks.step.output;

/// Takes out of a program's output what would act on a terminal or hide text: escape sequences (ECMA-48), control
/// characters but newline and tab, and the characters that turn the direction of text around. A carriage return becomes
/// a newline.
public final class PlainText {
    private static final int LONGEST_SEQUENCE = 4096;

    private State state = State.TEXT;
    private int length;
    private boolean afterReturn;

    private enum State {
        TEXT,
        ESCAPE,
        /// After `ESC [`, up to a letter.
        CONTROL,
        /// After `ESC ]` and the like, up to BEL or `ESC \`.
        STRING,
        STRING_ESCAPE
    }

    /// What `chunk` adds to the text.
    public String add(String chunk) {
        StringBuilder text = new StringBuilder(chunk.length());
        for (int i = 0; i < chunk.length(); i++) {
            add(chunk.charAt(i), text);
        }
        return text.toString();
    }

    private void add(char c, StringBuilder text) {
        State before = state;
        state = switch (before) {
            case TEXT -> c == 0x1b ? State.ESCAPE : c == 0x9b ? State.CONTROL : State.TEXT;
            case ESCAPE -> afterEscape(c);
            case CONTROL -> c >= 0x40 && c <= 0x7e ? State.TEXT : State.CONTROL;
            case STRING -> c == 0x07 ? State.TEXT : c == 0x1b ? State.STRING_ESCAPE : State.STRING;
            case STRING_ESCAPE -> c == '\\' ? State.TEXT : State.STRING;
        };
        if (before == State.TEXT && state == State.TEXT) {
            character(c, text);
        }
        // What never ends was no sequence, and would swallow all that follows.
        length = state == State.TEXT ? 0 : length + 1;
        if (length > LONGEST_SEQUENCE) {
            state = State.TEXT;
        }
    }

    private static State afterEscape(char c) {
        return switch (c) {
            case '[' -> State.CONTROL;
            case ']', 'P', 'X', '^', '_' -> State.STRING;
            case 0x1b -> State.ESCAPE;
            // Such as `ESC ( B`: what stands between is followed by one more.
            default -> c >= 0x20 && c <= 0x2f ? State.ESCAPE : State.TEXT;
        };
    }

    private void character(char c, StringBuilder text) {
        boolean second = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (c == '\r') {
            text.append('\n');
        } else if (!second && isShown(c)) {
            text.append(c);
        }
    }

    private static boolean isShown(char c) {
        return c == '\n'
                || c == '\t'
                || (!Character.isISOControl(c)
                        && !(c >= 0x202a && c <= 0x202e)
                        && !(c >= 0x2066 && c <= 0x2069)
                        && c != 0x200e
                        && c != 0x200f
                        && c != 0x061c);
    }
}
