package dev.hinomi.metrics.search;

import java.util.BitSet;
import java.util.Locale;

/// A name or a value as partial matches see it: its letters and digits in lower case, and where its tokens begin and
/// end. A token ends before a capital that follows a small letter, before the last of several capitals that a small
/// letter follows (`SDBFailure` is `sdb`, `failure`), between a letter and a digit, and at everything else, which is
/// in no token (CloudWatch User Guide, "CloudWatch search expression syntax", tokens and partial match).
///
/// The guide says that a search term of several tokens has to be written in capitals as the metric is; the service
/// does not look at that, and neither does this.
final class TokenText {
    private final String text;
    private final BitSet boundaries = new BitSet();

    TokenText(String original) {
        StringBuilder kept = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                boundaries.set(kept.length());
                continue;
            }
            if (i > 0 && startsToken(original, i)) {
                boundaries.set(kept.length());
            }
            kept.append(c);
        }
        boundaries.set(0);
        boundaries.set(kept.length());
        text = kept.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether there is nothing to find, as in `--`.
    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether all of this occurs in the other as whole tokens that follow each other, none of them cut.
    boolean occursIn(TokenText other) {
        for (int at = other.text.indexOf(text); at >= 0; at = other.text.indexOf(text, at + 1)) {
            if (other.hasBoundaries(boundaries, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBoundaries(BitSet wanted, int at) {
        return wanted.stream().allMatch(each -> boundaries.get(at + each));
    }

    private static boolean startsToken(String original, int i) {
        char before = original.charAt(i - 1);
        char c = original.charAt(i);
        if (Character.isDigit(before) != Character.isDigit(c)) {
            return true;
        }
        boolean lowerFollows = i + 1 < original.length() && Character.isLowerCase(original.charAt(i + 1));
        return Character.isUpperCase(c)
                && (Character.isLowerCase(before) || (Character.isUpperCase(before) && lowerFollows));
    }
}
