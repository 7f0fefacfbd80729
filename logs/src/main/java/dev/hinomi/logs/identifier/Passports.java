package dev.hinomi.logs.identifier;

import java.util.List;

/// Passport numbers.
final class Passports {
    private Passports() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "PassportNumber-CA",
                        Keywords.of("passeport", "passeport#", "passport", "passport#", "passportno", "passportno#"),
                        "[A-Za-z]{2}[0-9]{6}",
                        "[A-Za-z][0-9]{6}[A-Za-z]{2}"),
                DataIdentifier.of(
                        "PassportNumber-DE",
                        Keywords.of(
                                "ausstellungsdatum",
                                "ausstellungsort",
                                "geburtsdatum",
                                "passport",
                                "passports",
                                "reisepass",
                                "reisepass–nr",
                                "reisepassnummer"),
                        text -> text.length() == 9 || NationalNumbers.isGermanDocument(text),
                        "[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}[0-9]?D?"),
                DataIdentifier.of(
                        "PassportNumber-ES",
                        Keywords.of(
                                "españa pasaporte",
                                "libreta pasaporte",
                                "número pasaporte",
                                "pasaporte",
                                "passport",
                                "passport book",
                                "passport no",
                                "passport number",
                                "spain passport"),
                        "[A-Za-z]{2,3}[0-9]{6}"),
                DataIdentifier.of(
                        "PassportNumber-FR",
                        Keywords.of(
                                "numéro de passeport",
                                "passeport",
                                "passeport#",
                                "passeport #",
                                "passeportn °",
                                "passeport n °",
                                "passeportnon",
                                "passeport non"),
                        "[0-9]{2}[A-Za-z]{2}[0-9]{5}"),
                DataIdentifier.of(
                        "PassportNumber-GB",
                        Keywords.of(
                                "passeport #",
                                "passeport n °",
                                "passeportnon",
                                "passeport non",
                                "passeportn °",
                                "passport #",
                                "passport no",
                                "passport number",
                                "passport#",
                                "passportid"),
                        "[0-9]{9}"),
                DataIdentifier.of(
                        "PassportNumber-IT",
                        Keywords.of(
                                "italian passport number",
                                "numéro passeport",
                                "numéro passeport italien",
                                "passaporto",
                                "passaporto italiana",
                                "passaporto numero",
                                "passport number",
                                "repubblica italiana passaporto"),
                        "[A-Za-z]{2}[0-9]{7}"),
                DataIdentifier.of(
                        "PassportNumber-US",
                        Keywords.of("passport", "travel document"),
                        "[0-9]{9}",
                        "[A-Za-z][0-9]{8}"));
    }
}
