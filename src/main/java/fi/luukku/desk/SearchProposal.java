package fi.luukku.desk;

import java.util.List;

/**
 * An operator of the search with its values; of some nobody can propose any.
 *
 * @param what the key of what it does
 */
public record SearchProposal(String name, String what, List<String> values) {}
