package dev.hinomi.logs.identifier;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/// Phone numbers. One with the code of its country needs no keyword, one without it does; so each country has
/// two entries of the same name.
final class PhoneNumbers {
    private static final Keywords KEYWORDS = Keywords.of(
            "cell",
            "contact",
            "fax",
            "fax number",
            "mobile",
            "phone",
            "phone number",
            "tel",
            "telephone",
            "telephone number");

    private static final Keywords BRAZIL =
            KEYWORDS.and("cel", "celular", "fone", "móvel", "número residencial", "numero residencial", "telefone");

    private PhoneNumbers() {}

    static List<DataIdentifier> all() {
        List<DataIdentifier> all = new ArrayList<>();
        all.addAll(country("BR", BRAZIL, "55", "\\(?[1-9][0-9]\\)?[ .-]?9?[0-9]{4}[ .-]?[0-9]{4}", "0?"));
        all.addAll(country("DE", KEYWORDS, "49", "[1-9][0-9]{1,4}[ ./-]?[0-9](?:[ .-]?[0-9]){4,8}", "0"));
        all.addAll(country(
                "ES",
                KEYWORDS,
                "34",
                "[6-9][0-9]{2}[ .-]?(?:[0-9]{3}[ .-]?[0-9]{3}|[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2})",
                ""));
        all.addAll(country("FR", KEYWORDS, "33", "[1-9](?:[ .-]?[0-9]{2}){4}", "0"));
        all.addAll(country("GB", KEYWORDS, "44", "[1-9][0-9]{1,4}[ .-]?[0-9]{3,4}[ .-]?[0-9]{3,4}", "0"));
        all.addAll(country("IT", KEYWORDS, "39", "(?:0[0-9]{1,3}|3[0-9]{2})[ ./-]?[0-9]{3,4}[ .-]?[0-9]{3,4}", ""));
        all.addAll(
                country("US", KEYWORDS, "1", "\\(?[2-9][0-9]{2}\\)?[ .-]?[2-9][0-9]{2}[ .-]?[0-9]{4}", "(?:1[ .-]?)?"));
        return all;
    }

    /// @param national the number as it follows the code
    /// @param trunk what stands before it within the country
    private static List<DataIdentifier> country(
            String country, Keywords keywords, String code, String national, String trunk) {
        String name = "PhoneNumber-" + country;
        return List.of(
                new DataIdentifier(
                        name,
                        Keywords.NONE,
                        List.of(Pattern.compile("(?:\\+|\\b00)" + code + "[ .-]?(?:\\(0\\)[ ]?)?" + national)),
                        _ -> true,
                        true),
                new DataIdentifier(
                        name, keywords, List.of(Pattern.compile("\\(?" + trunk + national)), _ -> true, true));
    }
}
