package org.demarche.store;

/** There is no room to write; nothing was kept of what should have been written. */
public final class DiskFull extends StoreException {
    private static final long serialVersionUID = 1L;

    DiskFull(String message) {
        super(message);
    }
}
