package dev.hinomi.logs.identifier;

import java.util.List;

/// Personally identifiable information (PII) other than numbers that a state gives out.
final class PersonalData {
    private static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:(?:18|19|20)[0-9]{2}|[0-9]{2})";

    private PersonalData() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "CepCode-BR",
                        Keywords.of("cep", "código de endereçamento postal", "codigo de endereçamento postal"),
                        "[0-9]{2}\\.?[0-9]{3}-?[0-9]{3}"),
                DataIdentifier.of(
                        "DateOfBirth",
                        Keywords.of("dob", "date of birth", "birthdate", "birth date", "birthday", "b-day", "bday"),
                        "(?:18|19|20)[0-9]{2}[ /‐.-]" + MONTH_NUMBER + "[ /‐.-]" + DAY,
                        DAY + "[ /‐.-]" + MONTH_NUMBER + "[ /‐.-]" + YEAR,
                        MONTH_NUMBER + "[ /‐.-]" + DAY + "[ /‐.-]" + YEAR,
                        "(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])",
                        DAY + "(?:st|nd|rd|th)?[ /‐-]" + MONTH + "[ /‐,-] ?" + YEAR,
                        MONTH + "[ /‐-]" + DAY + "(?:st|nd|rd|th)?[ /‐,-] ?" + YEAR),
                DataIdentifier.of(
                        "ElectoralRollNumber-GB",
                        Keywords.of(
                                "electoral #",
                                "electoral number",
                                "electoral roll #",
                                "electoral roll no.",
                                "electoral roll number",
                                "electoralrollno"),
                        "[A-Za-z]{2}[0-9]{1,4}"),
                DataIdentifier.of(
                        "EmailAddress",
                        PersonalData::isEmail,
                        "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
                DataIdentifier.of(
                        "LatLong",
                        Keywords.of(
                                "coordinate", "coordinates", "lat long", "latitude longitude", "location", "position"),
                        "[+-]?(?:90(?:\\.0+)?|[1-8]?[0-9]\\.[0-9]+) ?, ?[+-]?(?:180(?:\\.0+)?|(?:1[0-7][0-9]|[1-9]?[0-9])\\.[0-9]+)"),
                DataIdentifier.of(
                        "PostalCode-CA",
                        _ -> true,
                        "[ABCEGHJ-NPRSTVXYabceghj-nprstvxy][0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z][ -]?"
                                + "[0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z][0-9]"),
                DataIdentifier.of(
                        "VehicleIdentificationNumber",
                        Keywords.of(
                                "fahrgestellnummer",
                                "niv",
                                "numarul de identificare",
                                "numarul seriei de sasiu",
                                "serie sasiu",
                                "numer vin",
                                "número de identificação do veículo",
                                "número de identificación de automóviles",
                                "numéro d'identification du véhicule",
                                "vehicle identification number",
                                "vin",
                                "vin numeris"),
                        PersonalData::isVin,
                        "[A-HJ-NPR-Za-hj-npr-z0-9]{17}"),
                DataIdentifier.of("ZipCode-US", Keywords.of("zip code", "zip+4"), "[0-9]{5}(?:-[0-9]{4})?"));
    }

    /// RFC 5321: no dot at either end of the local part or beside another; the last label of the domain is no
    /// number.
    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        String local = text.substring(0, at);
        String top = text.substring(text.lastIndexOf('.') + 1);
        return !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && top.length() >= 2
                && top.chars().anyMatch(Character::isLetter);
    }

    /// ISO 3779: the last four of the 17 are digits, and the rest is not digits alone.
    private static boolean isVin(String text) {
        return text.substring(13).chars().allMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter)
                && !CheckDigits.isRepeated(text);
    }
}
