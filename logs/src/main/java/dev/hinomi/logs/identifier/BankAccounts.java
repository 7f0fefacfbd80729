package dev.hinomi.logs.identifier;

import java.util.List;

/// Bank account numbers: international ones (IBAN), and those that the countries use within.
final class BankAccounts {
    private static final Keywords ACCOUNT = Keywords.of(
            "account code",
            "account number",
            "accountno#",
            "accountnumber#",
            "bban",
            "customer account id",
            "customer account number",
            "customer bank account id",
            "iban");

    private BankAccounts() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "BankAccountNumber-DE",
                        ACCOUNT.and(
                                "bankleitzahl",
                                "geheimzahl",
                                "kartennummer",
                                "kontonummer",
                                "kreditkartennummer",
                                "sepa"),
                        BankAccounts::ibanOrNational,
                        iban("DE", 18),
                        "[0-9]{8}[ /]?[0-9]{7,10}",
                        "[0-9]{7,10}"),
                DataIdentifier.of(
                        "BankAccountNumber-ES",
                        ACCOUNT.and(
                                "código cuenta",
                                "código cuenta bancaria",
                                "cuenta cliente id",
                                "número cuenta bancaria cliente",
                                "número cuenta cliente"),
                        text -> startsWithLetters(text) ? CheckDigits.iban(text) : isCcc(CheckDigits.digits(text)),
                        iban("ES", 20),
                        "[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{2}[ -]?[0-9]{10}"),
                DataIdentifier.of(
                        "BankAccountNumber-FR",
                        ACCOUNT.and("code bancaire", "compte bancaire", "numéro de compte"),
                        text -> startsWithLetters(text)
                                ? CheckDigits.iban(text)
                                : isRib(CheckDigits.alphanumerics(text)),
                        iban("FR", 23),
                        "[0-9]{5}[ -]?[0-9]{5}[ -]?[0-9A-Za-z]{11}[ -]?[0-9]{2}"),
                DataIdentifier.of(
                        "BankAccountNumber-GB",
                        ACCOUNT.and("sepa"),
                        BankAccounts::ibanOrNational,
                        iban("GB", 18),
                        "(?:[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?)?[0-9]{8}"),
                DataIdentifier.of(
                        "BankAccountNumber-IT",
                        ACCOUNT.and("codice bancario", "conto bancario", "numero di conto"),
                        BankAccounts::ibanOrNational,
                        iban("IT", 23),
                        "[A-Za-z][ -]?[0-9]{5}[ -]?[0-9]{5}[ -]?[0-9A-Za-z]{12}"),
                DataIdentifier.of(
                        "BankAccountNumber-US",
                        Keywords.of(
                                "bank account",
                                "bank acct",
                                "checking account",
                                "checking acct",
                                "deposit account",
                                "deposit acct",
                                "savings account",
                                "savings acct",
                                "chequing account",
                                "chequing acct"),
                        "[0-9]{6,17}"));
    }

    /// The form of an international account number, in groups of four or in one.
    ///
    /// @param rest how many characters follow the country and the check digits
    private static String iban(String country, int rest) {
        return country + "[0-9]{2}(?: ?[0-9A-Za-z]){" + rest + "}";
    }

    private static boolean startsWithLetters(String text) {
        return Character.isLetter(text.charAt(0)) && Character.isLetter(text.charAt(1));
    }

    /// National account numbers of these countries have no check digits that all banks use.
    private static boolean ibanOrNational(String text) {
        return !startsWithLetters(text) || CheckDigits.iban(text);
    }

    /// Código Cuenta Cliente: a digit checks bank and branch, another one the account.
    private static boolean isCcc(String digits) {
        return cccDigit("00" + digits.substring(0, 8)) == CheckDigits.digit(digits, 8)
                && cccDigit(digits.substring(10)) == CheckDigits.digit(digits, 9);
    }

    private static int cccDigit(String ten) {
        int check = 11 - CheckDigits.weighted(ten, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
        return switch (check) {
            case 11 -> 0;
            case 10 -> 1;
            default -> check;
        };
    }

    /// Relevé d'identité bancaire: letters as digits, 89 times bank, 15 times branch, 3 times account, and
    /// the key.
    private static boolean isRib(String rib) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < rib.length(); i++) {
            char c = rib.charAt(i);
            digits.append(CheckDigits.isDigit(c) ? c - '0' : ribDigit(c));
        }
        long sum = 89 * Long.parseLong(digits.substring(0, 5))
                + 15 * Long.parseLong(digits.substring(5, 10))
                + 3 * Long.parseLong(digits.substring(10, 21))
                + Long.parseLong(digits.substring(21));
        return sum % 97 == 0;
    }

    /// A to I are 1 to 9, J to R again, S to Z 2 to 9.
    private static int ribDigit(char letter) {
        int place = letter - 'A';
        return letter < 'S' ? place % 9 + 1 : (place - 17) % 9 + 1;
    }
}
