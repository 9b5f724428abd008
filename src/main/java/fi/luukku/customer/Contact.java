package fi.luukku.customer;

import fi.luukku.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, in short.
 *
 * @param email the first address they were known by; null when there is none
 */
public record Contact(Id<Customer> customer, @Nullable String name, @Nullable String email) {}
