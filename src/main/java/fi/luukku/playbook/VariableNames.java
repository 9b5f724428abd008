package fi.luukku.playbook;

import fi.luukku.kernel.Language;

/** What a missing value is called in the mark that asks for it: in the language of the text, for whoever writes it on. */
final class VariableNames {

    private VariableNames() {}

    static String of(Variable variable, Language language) {
        return switch (language) {
            case FI -> switch (variable) {
                case CUSTOMER_FIRST_NAME -> "asiakkaan etunimi";
                case CUSTOMER_NAME -> "asiakkaan nimi";
                case AGENT_FIRST_NAME, AGENT_NAME -> "nimesi";
                case BRAND_NAME -> "kaupan nimi";
                case TICKET_NUMBER -> "asian numero";
                case ORDER_NUMBER -> "tilauksen numero";
                case ORDER_PRODUCT -> "tuotteen nimi";
                case GREETING_SEASON, GREETING_TIME -> "toivotus";
            };
            case SV -> switch (variable) {
                case CUSTOMER_FIRST_NAME -> "kundens förnamn";
                case CUSTOMER_NAME -> "kundens namn";
                case AGENT_FIRST_NAME, AGENT_NAME -> "ditt namn";
                case BRAND_NAME -> "butikens namn";
                case TICKET_NUMBER -> "ärendets nummer";
                case ORDER_NUMBER -> "beställningens nummer";
                case ORDER_PRODUCT -> "produktens namn";
                case GREETING_SEASON, GREETING_TIME -> "hälsning";
            };
            case EN -> switch (variable) {
                case CUSTOMER_FIRST_NAME -> "the customer's first name";
                case CUSTOMER_NAME -> "the customer's name";
                case AGENT_FIRST_NAME, AGENT_NAME -> "your name";
                case BRAND_NAME -> "the shop's name";
                case TICKET_NUMBER -> "the ticket number";
                case ORDER_NUMBER -> "the order number";
                case ORDER_PRODUCT -> "the product's name";
                case GREETING_SEASON, GREETING_TIME -> "a greeting";
            };
        };
    }
}
