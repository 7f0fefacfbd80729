package dev.hinomi.guide.extract;

import dev.hinomi.cli.shell.Word;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.TextLine;

/// The text of a shell block, addressed by the offsets of its words.
record ScriptText(Block.Fence fence, String text) {
    static ScriptText of(Block.Fence fence) {
        return new ScriptText(fence, withoutOutput(fence));
    }

    /// With prompts in it, what is typed stands behind them and the rest is what came back.
    private static String withoutOutput(Block.Fence fence) {
        if (fence.lines().stream().noneMatch(line -> line.text().startsWith("$ "))) {
            return fence.text();
        }
        StringBuilder typed = new StringBuilder();
        boolean goesOn = false;
        for (TextLine line : fence.lines()) {
            boolean prompt = line.text().startsWith("$ ");
            typed.append(prompt ? "  " + line.text().substring(2) : goesOn ? line.text() : "")
                    .append('\n');
            goesOn = (prompt || goesOn) && line.text().endsWith("\\");
        }
        return typed.substring(0, typed.length() - 1);
    }

    int firstLine() {
        return fence.lines().getFirst().line();
    }

    /// The line of the file on which the character at `offset` stands.
    int line(int offset) {
        return firstLine()
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    String between(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    String raw(Word word) {
        return between(word.offset(), word.end());
    }

    /// The comment lines right above `line`, without their marks.
    String commentAbove(int line) {
        StringBuilder comment = new StringBuilder();
        for (int at = line - 1 - firstLine(); at >= 0; at--) {
            String above = fence.lines().get(at).text().strip();
            if (!above.startsWith("#")) {
                break;
            }
            comment.insert(0, above.substring(1).strip() + " ");
        }
        return comment.toString().strip();
    }
}
