package dev.hinomi.logs.identifier;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/// Numbers of payment cards and what belongs to them.
final class PaymentCards {
    /// Prefixes and lengths of American Express, Diners Club, Discover, JCB, Mastercard, UnionPay and Visa,
    /// whose ranges hold those of Dankort and Electron.
    private static final Pattern CARD = Pattern.compile(
            "3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11,16}|(?:6011|64[4-9][0-9]|65[0-9]{2})[0-9]{12,15}"
                    + "|(?:2131|1800)[0-9]{11}|35(?:2[89]|[3-8][0-9])[0-9]{12,15}"
                    + "|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720|5019)[0-9]{12}"
                    + "|62[0-9]{14,17}|4[0-9]{12}(?:[0-9]{3}){0,2}");

    /// Reserved by the issuers for tests; the user guide lists them.
    private static final Set<String> TEST_CARDS = Set.of(
            "122000000000003",
            "2222405343248877",
            "2222990905257051",
            "2223007648726984",
            "2223577120017656",
            "30569309025904",
            "34343434343434",
            "3528000700000000",
            "3530111333300000",
            "3566002020360505",
            "36148900647913",
            "36700102000000",
            "371449635398431",
            "378282246310005",
            "378734493671000",
            "38520000023237",
            "4012888888881881",
            "4111111111111111",
            "4222222222222",
            "4444333322221111",
            "4462030000000000",
            "4484070000000000",
            "4911830000000",
            "4917300800000000",
            "4917610000000000",
            "4917610000000000003",
            "5019717010103742",
            "5105105105105100",
            "5111010030175156",
            "5185540810000019",
            "5200828282828210",
            "5204230080000017",
            "5204740009900014",
            "5420923878724339",
            "5454545454545454",
            "5455330760000018",
            "5506900490000436",
            "5506900490000444",
            "5506900510000234",
            "5506920809243667",
            "5506922400634930",
            "5506927427317625",
            "5553042241984105",
            "5555553753048194",
            "5555555555554444",
            "5610591081018250",
            "6011000990139424",
            "6011000400000000",
            "6011111111111117",
            "630490017740292441",
            "630495060000000000",
            "6331101999990016",
            "6759649826438453",
            "6799990100000000019",
            "76009244561");

    private PaymentCards() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "CreditCardExpiration",
                        Keywords.of("exp d*", "exp m*", "exp y*", "expiration*", "expiry*"),
                        "(?:0[1-9]|1[0-2])[ ]?[/-][ ]?(?:20)?[0-9]{2}",
                        "20[0-9]{2}[/-](?:0[1-9]|1[0-2])"),
                DataIdentifier.of(
                        "CreditCardMagneticStripe",
                        Keywords.of("card data", "iso7813", "mag", "magstripe", "stripe", "swipe"),
                        "%[A-Z][0-9]{12,19}\\^[^^\\n]{2,26}\\^[0-9]{4,}[^?\\n]*\\??",
                        ";[0-9]{12,19}=[0-9]{4,}[^?\\n]*\\??"),
                DataIdentifier.of(
                        "CreditCardNumber",
                        cardKeywords(),
                        PaymentCards::isCard,
                        "[0-9]{13,19}",
                        "[0-9]{4}(?:[ -][0-9]{4}){3}",
                        "3[0-9]{3}[ -][0-9]{6}[ -][0-9]{4,5}"),
                DataIdentifier.of(
                        "CreditCardSecurityCode",
                        Keywords.of(
                                "card id",
                                "card identification code",
                                "card identification number",
                                "card security code",
                                "card validation code",
                                "card validation number",
                                "card verification data",
                                "card verification value",
                                "cvc",
                                "cvc2",
                                "cvv",
                                "cvv2",
                                "elo verification code"),
                        "[0-9]{3,4}"));
    }

    private static Keywords cardKeywords() {
        return Keywords.of(
                "account number",
                "american express",
                "amex",
                "bank card",
                "card",
                "card number",
                "card num",
                "cc #",
                "ccn",
                "check card",
                "credit",
                "credit card#",
                "dankort",
                "debit",
                "debit card",
                "diners club",
                "discover",
                "electron",
                "japanese card bureau",
                "jcb",
                "mastercard",
                "mc",
                "pan",
                "payment account number",
                "payment card number",
                "pcn",
                "union pay",
                "visa");
    }

    private static boolean isCard(String text) {
        String digits = CheckDigits.digits(text);
        return CARD.matches(digits) && CheckDigits.luhn(digits) && !TEST_CARDS.contains(digits);
    }
}
