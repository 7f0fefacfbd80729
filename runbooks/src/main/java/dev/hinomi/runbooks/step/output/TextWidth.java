package dev.hinomi.runbooks.step.output;

/// How many columns of a terminal a text takes: Japanese characters take two (Unicode Standard Annex 11, "East Asian
/// Width").
public final class TextWidth {
    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x1100 && character <= 0x115f)
                || (character >= 0x2e80 && character <= 0x303e)
                || (character >= 0x3041 && character <= 0xa4cf)
                || (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0xf900 && character <= 0xfaff)
                || (character >= 0xfe30 && character <= 0xfe6f)
                || (character >= 0xff00 && character <= 0xff60)
                || (character >= 0xffe0 && character <= 0xffe6)
                || (character >= 0x1f300 && character <= 0x1f64f)
                || (character >= 0x1f900 && character <= 0x1f9ff);
    }
}
