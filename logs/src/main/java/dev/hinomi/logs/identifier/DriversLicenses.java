package dev.hinomi.logs.identifier;

import java.util.List;
import java.util.function.Predicate;

/// Numbers of driver's licenses. Where a country's keywords are its words for the document in several
/// languages, they are those of the user guide; forms are those that the countries' authorities publish.
final class DriversLicenses {
    private static final Keywords ENGLISH = Keywords.of(
            "dl#",
            "dl:",
            "dl :",
            "dlno#",
            "driver licence",
            "driver licences",
            "driver license",
            "driver licenses",
            "driver permit",
            "drivers lic.",
            "drivers licence",
            "driver's licence",
            "drivers licences",
            "driver's licences",
            "drivers license",
            "driver's license",
            "drivers licenses",
            "driver's licenses",
            "drivers permit",
            "driver's permit",
            "drivers permit number",
            "driving licence",
            "driving license",
            "driving permit");

    private static final Keywords GERMAN = Keywords.of(
            "fuehrerschein",
            "fuehrerschein nr",
            "fuehrerscheinnummer",
            "fuhrerschein",
            "führerschein",
            "fuhrerschein nr",
            "führerschein nr",
            "fuhrerscheinnummer",
            "führerscheinnummer");

    private static final Keywords FINNISH =
            Keywords.of("ajokortin numero", "ajokortti", "förare lic.", "körkort", "körkort nummer", "kuljettaja lic.");

    private DriversLicenses() {}

    static List<DataIdentifier> all() {
        return List.of(
                license(
                        "AT",
                        Keywords.of(
                                "führerschein",
                                "fuhrerschein",
                                "führerschein republik österreich",
                                "fuhrerschein republik osterreich"),
                        "[0-9]{8}"),
                license("AU", ENGLISH, "[0-9A-Za-z]{2}[0-9]{2}[0-9A-Za-z]{5}", "[A-Za-z]{0,2}[0-9]{4,10}"),
                license(
                        "BE",
                        GERMAN.and("numéro permis conduire", "permis de conduire", "rijbewijs", "rijbewijsnummer"),
                        "[0-9]{10}"),
                license(
                        "BG",
                        Keywords.of(
                                "превозно средство",
                                "свидетелство за управление на моторно",
                                "свидетелство за управление на мпс",
                                "сумпс",
                                "шофьорска книжка"),
                        "[0-9]{9}"),
                license(
                        "CA",
                        ENGLISH.and("permis de conduire"),
                        "[0-9]{6}-[0-9]{3}",
                        "[0-9]{5,9}",
                        "[A-Za-z]{2}-?[A-Za-z]{2}-?[A-Za-z]{2}-?[A-Za-z][0-9]{3}[A-Za-z]{2}",
                        "[A-Za-z][0-9]{9}",
                        "[A-Za-z]{5}-?[0-3][0-9][01][0-9]{6}",
                        "[A-Za-z][0-9]{4}[ -]?[0-9]{5}[ -]?[0-9][0156][0-9][0-3][0-9]",
                        "[A-Za-z][0-9]{4}[ -]?[0-9]{6}[ -]?[0-9]{2}"),
                license("CY", Keywords.of("άδεια οδήγησης"), "[0-9]{12}"),
                license(
                        "CZ",
                        Keywords.of(
                                "číslo licence",
                                "císlo licence řidiče",
                                "číslo řidičského průkazu",
                                "ovladače lic.",
                                "povolení k jízdě",
                                "povolení řidiče",
                                "řidiči povolení",
                                "řidičský prúkaz",
                                "řidičský průkaz"),
                        "[Ee][A-Za-z] ?[0-9]{6}"),
                license("DE", GERMAN, "[0-9A-Za-z][0-9]{2}[0-9A-Za-z]{6}[0-9][0-9A-Za-z]"),
                license("DK", Keywords.of("kørekort", "kørekortnummer"), "[0-9]{8}"),
                license(
                        "EE",
                        Keywords.of("juhi litsentsi number", "juhiloa number", "juhiluba", "juhiluba number"),
                        "[Ee][Tt][0-9]{6}"),
                license("ES", spanish(), NationalNumbers::isDni, "[0-9]{8}[ -]?[A-Za-z]"),
                license(
                        "FI",
                        FINNISH.and("permis de conduire"),
                        DriversLicenses::isFinnish,
                        "[0-9]{6}[-+A][0-9]{3}[0-9A-Y]"),
                license("FR", Keywords.of("permis de conduire"), "[0-9]{12}", "[0-9]{2}[A-Za-z]{2}[0-9]{5}"),
                license(
                        "GB",
                        ENGLISH,
                        "[A-Za-z9]{5}[0-9][0156][0-9](?:[0-2][0-9]|3[01])[0-9][A-Za-z9]{2}[0-9A-Za-z]{3}(?: ?[0-9]{2})?"),
                license("GR", Keywords.of("δεια οδήγησης", "άδεια οδήγησης", "adeia odigisis"), "[0-9]{9}"),
                license("HR", Keywords.of("vozačka dozvola"), "[0-9]{8}"),
                license(
                        "HU",
                        Keywords.of(
                                "illesztőprogramok lic",
                                "jogosítvány",
                                "jogsi",
                                "licencszám",
                                "vezető engedély",
                                "vezetői engedély"),
                        "[A-Za-z]{2}[0-9]{6}"),
                license("IE", Keywords.of("ceadúnas tiomána"), "[0-9]{6}[A-Za-z]{4}"),
                license(
                        "IT",
                        Keywords.of(
                                "patente di guida", "patente di guida numero", "patente guida", "patente guida numero"),
                        "[A-Za-z][AVav][0-9]{7}[A-Za-z]",
                        "[Uu]1[0-9A-Za-z]{7}[A-Za-z]"),
                license("LT", Keywords.of("vairuotojo pažymėjimas"), "[0-9]{8}"),
                license("LU", Keywords.of("fahrerlaubnis", "führerschäin"), "[0-9]{6}"),
                license(
                        "LV",
                        Keywords.of(
                                "autovadītāja apliecība",
                                "licences numurs",
                                "vadītāja apliecība",
                                "vadītāja apliecības numurs",
                                "vadītāja atļauja",
                                "vadītāja licences numurs",
                                "vadītāji lic."),
                        "[A-Za-z]{2,3}[0-9]{6}"),
                license("MT", Keywords.of("liċenzja tas-sewqan"), "[0-9A-Za-z]{2} ?[0-9]{3} ?[0-9]{3}"),
                license("NL", Keywords.of("permis de conduire", "rijbewijs", "rijbewijsnummer"), "[0-9]{10}"),
                license(
                        "PL",
                        Keywords.of("numer licencyjny", "prawo jazdy", "zezwolenie na prowadzenie"),
                        "[0-9]{5}/[0-9]{2}/[0-9]{4}"),
                license("PT", portuguese(), "[A-Za-z]{2}-[0-9]{5,6} [0-9]", "[A-Za-z]-[0-9]{6,8} [0-9]"),
                license(
                        "RO",
                        Keywords.of("numărul permisului de conducere", "permis de conducere"),
                        "[A-Za-z][0-9]{8}[A-Za-z]?"),
                license(
                        "SE",
                        FINNISH.and("dlno#", "drivere lic.", "körkortsnummer", "kuljettajat lic."),
                        CheckDigits::luhn,
                        "[0-9]{6}[-+]?[0-9]{4}"),
                license("SI", Keywords.of("vozniško dovoljenje"), "[0-9]{9}"),
                license(
                        "SK",
                        Keywords.of(
                                "číslo licencie",
                                "číslo vodičského preukazu",
                                "ovládače lic.",
                                "povolenia vodičov",
                                "povolenie jazdu",
                                "povolenie na jazdu",
                                "povolenie vodiča",
                                "vodičský preukaz"),
                        "[A-Za-z][0-9]{7}",
                        "[A-Za-z]{2}[0-9]{6}"),
                license(
                        "US",
                        ENGLISH,
                        "[A-Za-z]{0,2}[0-9]{5,14}",
                        "[A-Za-z][ -]?[0-9]{3}(?:[ -][0-9]{2,4}){2,4}(?:[ -][0-9])?",
                        "[A-Za-z][0-9]{4} [0-9]{5} [0-9]{5}",
                        "[0-9]{2}[A-Za-z]{3}[0-9]{5}",
                        "WDL[0-9A-Za-z]{9}"));
    }

    private static DataIdentifier license(String country, Keywords keywords, String... forms) {
        return license(country, keywords, _ -> true, forms);
    }

    private static DataIdentifier license(String country, Keywords keywords, Predicate<String> check, String... forms) {
        return DataIdentifier.of("DriversLicense-" + country, keywords, check, forms);
    }

    private static Keywords spanish() {
        return Keywords.of(
                "carnet conducer",
                "el carnet de conducer",
                "licencia conducer",
                "licencia de manejo",
                "número carnet conducer",
                "número de carnet de conducer",
                "número de permiso conducer",
                "número de permiso de conducer",
                "número licencia conducer",
                "número permiso conducer",
                "permiso conducción",
                "permiso conducer",
                "permiso de conducción");
    }

    private static Keywords portuguese() {
        return Keywords.of(
                "carta de condução",
                "carteira de habilitação",
                "carteira de motorist",
                "carteira habilitação",
                "carteira motorist",
                "licença condução",
                "licença de condução",
                "número de licença",
                "número licença",
                "permissão condução",
                "permissão de condução");
    }

    /// A Finnish license has the personal identity code of its holder: a character checks the nine digits,
    /// modulo 31.
    private static boolean isFinnish(String text) {
        String digits = text.substring(0, 6) + text.substring(7, 10);
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(CheckDigits.mod(digits, 31)) == text.charAt(10);
    }
}
