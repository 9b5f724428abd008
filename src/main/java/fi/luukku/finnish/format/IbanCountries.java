package fi.luukku.finnish.format;

import java.util.HashMap;
import java.util.Map;

/**
 * What follows the check digits in each country's account numbers, from SWIFT's IBAN registry (ISO 13616):
 * n for digits, a for capitals, c for either, each with how many.
 */
final class IbanCountries {

    private static final String REGISTRY = """
        AD n8c12|AE n19|AL n8c16|AT n16|AZ a4c20|BA n16|BE n12|BG a4n6c8|BH a4c14|BR n23a1c1|BY c4n4c16|CH n5c12|CR n18|CY n8c16|CZ n20|DE n18|DK n14|DO c4n20
        EE n16|EG n25|ES n20|FI n14|FO n14|FR n10c11n2|GB a4n14|GE a2n16|GI a4c15|GL n14|GR n7c16|GT c24|HR n17|HU n24|IE a4n14|IL n19|IQ a4n15|IS n22|IT a1n10c12
        JO a4n4c18|KW a4c22|KZ n3c13|LB n4c20|LC a4c24|LI n5c12|LT n16|LU n3c13|LV a4c13|LY n21|MC n10c11n2|MD c20|ME n18|MK n3c10n2|MR n23|MT a4n5c18|MU a4n19a3
        NL a4n10|NO n11|PK a4c16|PL n24|PS a4c21|PT n21|QA a4c21|RO a4c16|RS n18|SA n2c18|SC a4n20a3|SE n20|SI n15|SK n20|SM a1n10c12|ST n21|SV a4n20|TL n19|TN n20
        TR n5c17|UA n6c19|VA n18|VG a4n16|XK n16""";
    private static final Map<String, String> KINDS = kinds();

    private IbanCountries() {
    }

    /** One letter for each character after the check digits; empty for a country without IBANs. */
    static String kinds(String country) {
        return KINDS.getOrDefault(country, "");
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (var entry : REGISTRY.split("[|\n]")) kinds.put(entry.substring(0, 2), spread(entry.substring(3)));
        return Map.copyOf(kinds);
    }

    private static String spread(String counted) {
        var spread = new StringBuilder();
        for (var i = 0; i < counted.length(); ) {
            var kind = counted.charAt(i++);
            var from = i;
            while (i < counted.length() && Chars.isDigit(counted.charAt(i))) i++;
            spread.repeat(kind, Integer.parseInt(counted.substring(from, i)));
        }
        return spread.toString();
    }
}
