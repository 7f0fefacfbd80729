package dev.hinomi.api.access;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells passwords that attackers try first (NIST SP 800-63B-4, section 3.1.1.2: compared with a list of
/// what is commonly used, expected or compromised, such as the name of the service and of the person).
final class PasswordGuess {
    private static final String PRODUCT = "hinomi";

    /// Characters that are looked at, from the first on. What begins hard to guess stays so, and of longer
    /// texts of many signs that stand for letters the library tries combinations for seconds.
    private static final int LOOKED_AT = 24;

    /// Of 0 to 4: a hundred million guesses and more, "safely unguessable" where tries are throttled.
    private static final int ENOUGH = 3;

    private PasswordGuess() {}

    /// Why the password of somebody of this name would be guessed; empty when it would not.
    static Optional<String> reason(String password, String name, Locale language) {
        String whole = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (isOfWords(whole, name)) {
            return Optional.of(
                    language.equals(Locale.JAPANESE)
                            ? "名前や " + PRODUCT + " に数字や記号を足しただけのものは推測されます。"
                            : "Your name or " + PRODUCT + " with digits and signs is what is tried first.");
        }
        // Made each time: it takes a fraction of a second, and the dictionaries megabytes.
        Strength strength = new Zxcvbn().measure(beginning(whole), List.of(name, PRODUCT));
        return strength.getScore() >= ENOUGH
                ? Optional.empty()
                : Optional.of(strength.getFeedback().getWarning(language));
    }

    /// Whether nothing but the name, that of the product, digits and signs is in it.
    private static boolean isOfWords(String password, String name) {
        Pattern words = Pattern.compile(Pattern.quote(name) + "|" + PRODUCT, Pattern.CASE_INSENSITIVE);
        String rest = words.matcher(password).replaceAll("");
        return rest.length() < password.length() && rest.chars().noneMatch(Character::isLetter);
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LOOKED_AT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LOOKED_AT));
    }
}
