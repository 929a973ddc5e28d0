package org.demarche.serve.api;

import java.io.IOException;
import java.util.List;
import org.demarche.model.Event;
import org.demarche.store.Store;

/** The formats in which events can leave the server as a file. */
public interface Exports {
    /**
     * One format.
     *
     * @param name by which it is asked for, {@code csv}
     * @param type media type
     * @param ending of a file's name, without a dot
     * @param ofStore whether it is written from the store's triples, and so only as the store is now
     */
    record Format(String name, String type, String ending, boolean ofStore) {}

    /** All of them, in the order in which they are offered. */
    List<Format> formats();

    /** Writes events, in the transaction in which they were read. */
    void write(Format format, String title, Store store, List<Event> events, Appendable out) throws IOException;
}
