package org.demarche.store;

/** Another process has the store open: perhaps a server, which can be asked instead. */
public final class StoreInUse extends StoreException {
    private static final long serialVersionUID = 1L;

    public StoreInUse(String message) {
        super(message);
    }

    StoreInUse(String message, Throwable cause) {
        super(message, cause);
    }
}
