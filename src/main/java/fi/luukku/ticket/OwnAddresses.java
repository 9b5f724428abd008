package fi.luukku.ticket;

/** Which addresses are the store's own. Whatever channel has them tells. */
public interface OwnAddresses {

    boolean owns(String address);
}
