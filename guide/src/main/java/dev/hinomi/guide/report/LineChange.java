package dev.hinomi.guide.report;

/// The smallest change of one line.
///
/// @param start where the old line begins to differ, from 0
/// @param end where it no longer differs
record LineChange(int start, int end, String inserted) {
    static LineChange of(String from, String to) {
        int shorter = Math.min(from.length(), to.length());
        int start = 0;
        while (start < shorter && from.charAt(start) == to.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(from.charAt(start - 1))) {
            start--;
        }
        int same = 0;
        while (same < shorter - start && from.charAt(from.length() - 1 - same) == to.charAt(to.length() - 1 - same)) {
            same++;
        }
        if (same > 0 && Character.isLowSurrogate(from.charAt(from.length() - same))) {
            same--;
        }
        return new LineChange(start, from.length() - same, to.substring(start, to.length() - same));
    }
}
