package dev.hinomi.logs.identifier;

import java.util.List;

/// Protected health information (PHI).
final class HealthData {
    /// The letters of a Medicare Beneficiary Identifier: none that look like digits.
    private static final String MBI_LETTER = "[AC-HJKMNP-RT-Yac-hjkmnp-rt-y]";

    private static final String MBI_ANY = "[0-9AC-HJKMNP-RT-Yac-hjkmnp-rt-y]";

    private HealthData() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "DrugEnforcementAgencyNumber-US",
                        Keywords.of("dea number", "dea registration"),
                        HealthData::isDea,
                        "[A-Za-z][A-Za-z9][0-9]{7}"),
                DataIdentifier.of(
                        "HealthInsuranceCardNumber-EU",
                        healthCardKeywords(),
                        "80[0-9]{18}",
                        "80[0-9]{3}[ -][0-9]{5}[ -][0-9]{10}"),
                DataIdentifier.of(
                        "HealthInsuranceClaimNumber-US",
                        Keywords.of(
                                "health insurance claim number",
                                "hic no",
                                "hic no.",
                                "hic number",
                                "hic#",
                                "hicn",
                                "hicn#",
                                "hicno#"),
                        "[0-9]{3}-?[0-9]{2}-?[0-9]{4}-?[A-Za-z][0-9A-Za-z]?",
                        "(?:A|CA|H|JA|MA|MH|PA|PD|PH|WA|WCA|WCD|WCH|WD|WH)-?[0-9]{6}(?:[0-9]{3})?"),
                DataIdentifier.of(
                        "HealthInsuranceNumber-FR",
                        Keywords.of("carte d'assuré social", "carte vitale", "insurance card"),
                        NationalNumbers::isInsee,
                        NationalNumbers.INSEE),
                DataIdentifier.of(
                        "HealthcareProcedureCode-US",
                        Keywords.of(
                                "current procedural terminology", "hcpcs", "healthcare common procedure coding system"),
                        "[A-Va-v][0-9]{4}",
                        "[0-9]{4}[0-9FTUftu]"),
                DataIdentifier.of(
                        "MedicareBeneficiaryNumber-US",
                        Keywords.of("mbi", "medicare beneficiary"),
                        "[1-9]" + MBI_LETTER + MBI_ANY + "[0-9]-?" + MBI_LETTER + MBI_ANY + "[0-9]-?" + MBI_LETTER
                                + MBI_LETTER + "[0-9]{2}"),
                DataIdentifier.of(
                        "NationalDrugCode-US",
                        Keywords.of("national drug code", "ndc"),
                        "[0-9]{4}-[0-9]{4}-[0-9]{2}",
                        "[0-9]{5}-[0-9]{3,4}-[0-9]{2}",
                        "[0-9]{5}-[0-9]{4}-[0-9]"),
                DataIdentifier.of(
                        "NationalInsuranceNumber-GB",
                        Keywords.of(
                                "insurance no.",
                                "insurance number",
                                "insurance#",
                                "national insurance number",
                                "nationalinsurance#",
                                "nationalinsurancenumber",
                                "nin",
                                "nino"),
                        HealthData::isNino,
                        "[A-Za-z]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[A-Da-d]"),
                DataIdentifier.of(
                        "NationalProviderId-US",
                        Keywords.of("hipaa", "n.p.i.", "national provider", "npi"),
                        text -> CheckDigits.luhn("80840" + text),
                        "[12][0-9]{9}"),
                DataIdentifier.of(
                        "NhsNumber-GB",
                        Keywords.of("national health service", "nhs"),
                        text -> isNhs(CheckDigits.digits(text)),
                        "[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}"),
                DataIdentifier.of(
                        "PersonalHealthNumber-CA",
                        Keywords.of("canada healthcare number", "msp number", "care number", "phn", "soins de santé"),
                        "[0-9]{4}[ -]?[0-9]{3}[ -]?[0-9]{3}",
                        "[0-9]{5}[ -]?[0-9]{4}"));
    }

    private static Keywords healthCardKeywords() {
        return Keywords.of(
                "assicurazione sanitaria numero",
                "carta assicurazione numero",
                "carte d’assurance maladie",
                "carte européenne d'assurance maladie",
                "ceam",
                "ehic",
                "ehic#",
                "finlandehicnumber#",
                "gesundheitskarte",
                "hälsokort",
                "health card",
                "health card number",
                "health insurance card",
                "health insurance number",
                "insurance card number",
                "krankenversicherungskarte",
                "krankenversicherungsnummer",
                "medical account number",
                "numero conto medico",
                "numéro d’assurance maladie",
                "numéro de carte d’assurance",
                "numéro de compte medical",
                "número de cuenta médica",
                "número de seguro de salud",
                "número de tarjeta de seguro",
                "sairaanhoitokortin",
                "sairausvakuutuskortti",
                "sairausvakuutusnumero",
                "sjukförsäkring nummer",
                "sjukförsäkringskort",
                "suomi ehic-numero",
                "tarjeta de salud",
                "terveyskortti",
                "tessera sanitaria assicurazione numero",
                "versicherungsnummer");
    }

    /// The digits in odd places, and twice those in even places, end with the last digit.
    private static boolean isDea(String text) {
        String digits = text.substring(2);
        return CheckDigits.weighted(digits, 1, 2, 1, 2, 1, 2) % 10 == CheckDigits.digit(digits, 6);
    }

    /// The prefixes that HM Revenue & Customs gives (NIM39110).
    private static boolean isNino(String text) {
        String prefix = CheckDigits.alphanumerics(text).substring(0, 2);
        return "DFIQUV".indexOf(prefix.charAt(0)) < 0
                && "DFIOQUV".indexOf(prefix.charAt(1)) < 0
                && !List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(prefix);
    }

    /// NHS Data Dictionary, "NHS number": weights 10 to 2, modulo 11.
    private static boolean isNhs(String digits) {
        int check = 11 - CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == CheckDigits.digit(digits, 9) && !CheckDigits.isRepeated(digits);
    }
}
