package dev.hinomi.logs.identifier;

import java.util.List;

/// Identity, insurance and residence numbers of persons.
final class NationalNumbers {
    /// Sex, year, month, department, municipality, order, and the key, which may be left out.
    static final String INSEE =
            "[1-478][ ]?[0-9]{2}[ ]?[0-9]{2}[ ]?(?:[0-9]{2}|2[ABab])[ ]?[0-9]{3}[ ]?[0-9]{3}(?:[ ]?[0-9]{2})?";

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private NationalNumbers() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "InseeCode-FR",
                        Keywords.of(
                                "assurance sociale",
                                "carte nationale d’identité",
                                "cni",
                                "code sécurité sociale",
                                "french social security number",
                                "fssn#",
                                "insee",
                                "insurance number",
                                "national id number",
                                "nationalid#",
                                "numéro d'assurance",
                                "sécurité sociale",
                                "sécurité sociale non.",
                                "sécurité sociale numéro",
                                "social",
                                "social security",
                                "social security number",
                                "socialsecuritynumber",
                                "ss#",
                                "ssn",
                                "ssn#"),
                        NationalNumbers::isInsee,
                        INSEE),
                DataIdentifier.of(
                        "NationalIdentificationNumber-DE",
                        Keywords.of(
                                "ausweisnummer",
                                "id number",
                                "identification number",
                                "identity number",
                                "insurance number",
                                "personal id",
                                "personalausweis"),
                        NationalNumbers::isGermanDocument,
                        "[0-9CFGHJKLMNPRTVWXYZ]{9}[0-9]D?"),
                DataIdentifier.of(
                        "NationalIdentificationNumber-ES",
                        Keywords.of(
                                "dni",
                                "dni#",
                                "dninúmero#",
                                "documento nacional de identidad",
                                "identidad único",
                                "identidadúnico#",
                                "insurance number",
                                "national identification number",
                                "national identity",
                                "nationalid#",
                                "nationalidno#",
                                "número nacional identidad",
                                "personal identification number",
                                "personal identity no",
                                "unique identity number",
                                "uniqueid#"),
                        NationalNumbers::isDni,
                        "[0-9]{8}[ -]?[A-Za-z]"),
                DataIdentifier.of(
                        "NationalIdentificationNumber-IT",
                        Keywords.of(
                                "codice fiscal*",
                                "dati anagrafici",
                                "ehic",
                                "health card",
                                "health insurance card",
                                "p. iva",
                                "partita i.v.a.",
                                "personal data",
                                "tax code",
                                "tessera sanitaria"),
                        NationalNumbers::isCodiceFiscale,
                        "[A-Za-z]{6}[0-9L-NP-Vl-np-v]{2}[A-EHLMPR-Ta-ehlmpr-t][0-9L-NP-Vl-np-v]{2}[A-Za-z]"
                                + "[0-9L-NP-Vl-np-v]{3}[A-Za-z]"),
                DataIdentifier.of(
                        "NieNumber-ES", TaxNumbers.SPAIN, NationalNumbers::isNie, "[XYZxyz][ -]?[0-9]{7}[ -]?[A-Za-z]"),
                DataIdentifier.of(
                        "NifNumber-ES",
                        TaxNumbers.SPAIN,
                        NationalNumbers::isNif,
                        "(?:[0-9]{8}|[KLMklm][0-9]{7})[ -]?[A-Za-z]"),
                DataIdentifier.of(
                        "PermanentResidenceNumber-CA",
                        Keywords.of(
                                "carte résident permanent",
                                "numéro carte résident permanent",
                                "numéro résident permanent",
                                "permanent resident card",
                                "permanent resident card number",
                                "permanent resident no",
                                "permanent resident no.",
                                "permanent resident number",
                                "pr no",
                                "pr no.",
                                "pr non",
                                "pr number",
                                "résident permanent no.",
                                "résident permanent non"),
                        "[A-Za-z]{2}[0-9]{7}(?:[0-9]{3})?",
                        "[TWtw][0-9]{9}"),
                DataIdentifier.of(
                        "RgNumber-BR",
                        Keywords.of("registro geral", "rg"),
                        "[0-9]{1,2}\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9Xx]"),
                DataIdentifier.of(
                        "SocialInsuranceNumber-CA",
                        Keywords.of("canadian id", "numéro d'assurance sociale", "social insurance number", "sin"),
                        CheckDigits::luhn,
                        "[1-79][0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}"),
                DataIdentifier.of(
                        "Ssn-ES",
                        Keywords.of(
                                "número de la seguridad social",
                                "social security no.",
                                "social security no",
                                "social security number",
                                "socialsecurityno#",
                                "ssn",
                                "ssn#"),
                        text -> isSpanishInsurance(CheckDigits.digits(text)),
                        "[0-9]{2}[ /-]?[0-9]{7,8}[ /-]?[0-9]{2}"),
                DataIdentifier.of(
                        "Ssn-US",
                        Keywords.of("social security*", "ss#", "ssn"),
                        NationalNumbers::isSsn,
                        "[0-9]{3}-[0-9]{2}-[0-9]{4}",
                        "[0-9]{3} [0-9]{2} [0-9]{4}",
                        "[0-9]{9}"));
    }

    /// The key is what is missing from the number modulo 97 to 97; the departments 2A and 2B count as 19 and
    /// 18.
    static boolean isInsee(String text) {
        String number = CheckDigits.alphanumerics(text).replace("2A", "19").replace("2B", "18");
        if (number.length() == 13) {
            return true;
        }
        return number.length() == 15
                && 97 - CheckDigits.mod(number.substring(0, 13), 97) == Integer.parseInt(number.substring(13));
    }

    /// ICAO Doc 9303: weights 7, 3, 1; letters count from 10.
    static boolean isGermanDocument(String text) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += Character.digit(text.charAt(i), 36) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10 == CheckDigits.digit(text, 9);
    }

    /// The letter is chosen by the number modulo 23.
    static boolean isDni(String text) {
        String dni = CheckDigits.alphanumerics(text);
        int number = Integer.parseInt(dni.substring(0, dni.length() - 1));
        return DNI_LETTERS.charAt(number % 23) == dni.charAt(dni.length() - 1);
    }

    /// As a DNI, where X, Y and Z stand for 0, 1 and 2.
    static boolean isNie(String text) {
        String nie = CheckDigits.alphanumerics(text);
        return isDni("XYZ".indexOf(nie.charAt(0)) + nie.substring(1));
    }

    /// A DNI, or one of the numbers of those who have none, which begin with K, L or M.
    static boolean isNif(String text) {
        return Character.isLetter(text.charAt(0)) ? isDni(text.substring(1)) : isDni(text);
    }

    /// Decreto ministeriale 23 dicembre 1976: characters in odd and even places have values of their own.
    private static boolean isCodiceFiscale(String text) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        String code = CheckDigits.alphanumerics(text);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int place = CheckDigits.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[place] : place;
        }
        return sum % 26 == code.charAt(15) - 'A';
    }

    /// The last two digits are the others modulo 97; a number below ten million stands behind the province
    /// without its leading zero.
    private static boolean isSpanishInsurance(String digits) {
        int end = digits.length() - 2;
        String number = digits.substring(2, end);
        String checked = digits.substring(0, 2) + (number.startsWith("0") ? number.substring(1) : number);
        return CheckDigits.mod(checked, 97) == Integer.parseInt(digits.substring(end));
    }

    /// Which areas, groups and serials the Social Security Administration does not give out.
    private static boolean isSsn(String text) {
        String digits = CheckDigits.digits(text);
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }
}
