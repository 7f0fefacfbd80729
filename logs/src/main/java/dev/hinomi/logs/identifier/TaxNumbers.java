package dev.hinomi.logs.identifier;

import java.util.List;

/// Taxpayer identification numbers, of persons and of companies.
final class TaxNumbers {
    static final Keywords SPAIN = Keywords.of(
            "cif",
            "cif número",
            "cifnúmero#",
            "nie",
            "nif",
            "número de contribuyente",
            "número de identidad de extranjero",
            "número de identificación fiscal",
            "número de impuesto corporativo",
            "personal tax number",
            "tax id",
            "tax identification number",
            "tax number",
            "tin",
            "tin#");

    private TaxNumbers() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "Cnpj-BR",
                        Keywords.of(
                                "cadastro nacional da pessoa jurídica", "cadastro nacional da pessoa juridica", "cnpj"),
                        text -> isCnpj(CheckDigits.digits(text)),
                        "[0-9]{2}\\.?[0-9]{3}\\.?[0-9]{3}/?[0-9]{4}-?[0-9]{2}"),
                DataIdentifier.of(
                        "CpfCode-BR",
                        Keywords.of(
                                "cadastro de pessoas fisicas",
                                "cadastro de pessoas físicas",
                                "cadastro de pessoa física",
                                "cadastro de pessoa fisica",
                                "cpf"),
                        text -> isCpf(CheckDigits.digits(text)),
                        "[0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9]{2}"),
                DataIdentifier.of(
                        "IndividualTaxIdentificationNumber-US",
                        Keywords.of("individual taxpayer identification number", "itin", "i.t.i.n."),
                        "9[0-9]{2}[ -]?(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[ -]?[0-9]{4}"),
                DataIdentifier.of(
                        "TaxId-DE",
                        Keywords.of(
                                "identifikationsnummer",
                                "steuer id",
                                "steueridentifikationsnummer",
                                "steuernummer",
                                "tax id",
                                "tax identification number",
                                "tax number"),
                        text -> CheckDigits.mod11And10(CheckDigits.digits(text)),
                        "[1-9][0-9]{10}",
                        "[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}"),
                DataIdentifier.of(
                        "TaxId-ES",
                        SPAIN,
                        TaxNumbers::isSpanish,
                        "[A-HJ-NP-SUVWXYZa-hj-np-suvwxyz0-9][0-9]{7}[ -]?[0-9A-Za-z]"),
                DataIdentifier.of(
                        "TaxId-FR",
                        Keywords.of(
                                "numéro d'identification fiscale",
                                "tax id",
                                "tax identification number",
                                "tax number",
                                "tin",
                                "tin#"),
                        text -> isSpi(CheckDigits.digits(text)),
                        "[0-3][0-9]{12}",
                        "[0-3][0-9] [0-9]{2} [0-9]{3} [0-9]{3} [0-9]{3}"),
                DataIdentifier.of(
                        "TaxId-GB",
                        Keywords.of(
                                "paye",
                                "tax id",
                                "tax id no.",
                                "tax id number",
                                "tax identification",
                                "tax identification#",
                                "tax no.",
                                "tax number",
                                "tax reference",
                                "tax#",
                                "taxid#",
                                "temporary reference number",
                                "tin",
                                "trn",
                                "unique tax reference",
                                "unique taxpayer reference",
                                "utr"),
                        TaxNumbers::isBritish,
                        "[0-9]{5} ?[0-9]{5}",
                        "[0-9]{2} ?[A-Za-z][0-9] ?[0-9]{2} ?[0-9]{2}"));
    }

    private static boolean isCpf(String digits) {
        return !CheckDigits.isRepeated(digits)
                && mod11(CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == CheckDigits.digit(digits, 9)
                && mod11(CheckDigits.weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == CheckDigits.digit(digits, 10);
    }

    private static boolean isCnpj(String digits) {
        return !CheckDigits.isRepeated(digits)
                && mod11(CheckDigits.weighted(digits, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
                        == CheckDigits.digit(digits, 12)
                && mod11(CheckDigits.weighted(digits, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
                        == CheckDigits.digit(digits, 13);
    }

    private static int mod11(int sum) {
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    /// A number of a company (CIF), or of a person.
    private static boolean isSpanish(String text) {
        String number = CheckDigits.alphanumerics(text);
        char first = number.charAt(0);
        if (CheckDigits.isDigit(first) || "KLM".indexOf(first) >= 0) {
            return Character.isLetter(number.charAt(8)) && NationalNumbers.isNif(number);
        }
        return "XYZ".indexOf(first) >= 0
                ? Character.isLetter(number.charAt(8)) && NationalNumbers.isNie(number)
                : isCif(number);
    }

    /// The digits in odd places are doubled as in Luhn's sum; the check is a digit, a letter, or either.
    private static boolean isCif(String cif) {
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int digit = CheckDigits.digit(cif, i);
            sum += i % 2 == 0 ? digit : 2 * digit / 10 + 2 * digit % 10;
        }
        int check = (10 - sum % 10) % 10;
        char last = cif.charAt(8);
        return last == "JABCDEFGHI".charAt(check) || last == '0' + check;
    }

    /// The last three digits are the first ten modulo 511.
    private static boolean isSpi(String digits) {
        return CheckDigits.mod(digits.substring(0, 10), 511) == Integer.parseInt(digits.substring(10));
    }

    /// A unique taxpayer reference has its check digit at the start; a temporary reference has none.
    private static boolean isBritish(String text) {
        String utr = CheckDigits.digits(text);
        if (utr.length() != 10) {
            return true;
        }
        int rest = CheckDigits.weighted(utr.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return "21987654321".charAt(rest) == utr.charAt(0);
    }
}
