package dev.hinomi.logs.identifier;

import java.math.BigInteger;

/// The ways to check numbers that many countries use, on what is left of a text without its separators.
final class CheckDigits {
    private CheckDigits() {}

    /// The digits of a text.
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /// The ASCII letters, in upper case, and digits of a text.
    static String alphanumerics(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                kept.append(Character.toUpperCase(c));
            }
        }
        return kept.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }

    /// ISO/IEC 7812-1, Annex B.
    static boolean luhn(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// The sum of the first digits, each times its weight.
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    static int mod(String digits, int divisor) {
        return new BigInteger(digits).mod(BigInteger.valueOf(divisor)).intValue();
    }

    /// ISO 13616: the first four characters behind the others, letters as numbers from 10, modulo 97.
    static boolean iban(String text) {
        String iban = alphanumerics(text);
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < iban.length(); i++) {
            number.append(Character.digit(iban.charAt((i + 4) % iban.length()), 36));
        }
        return mod(number.toString(), 97) == 1;
    }

    /// ISO 7064, MOD 11,10.
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    /// Whether all characters are the same, as in numbers that people make up.
    static boolean isRepeated(String digits) {
        return digits.chars().distinct().count() == 1;
    }
}
