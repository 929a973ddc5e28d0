package org.demarche.reliability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.demarche.store.Crisis;
import org.demarche.store.DiskFull;
import org.demarche.store.DiskRoom;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.demarche.store.Writing;

/**
 * A disk that fills up in the middle of a transaction: the transaction is left out, whatever was there before stays, in this
 * process and for the next, and with room again the store is written as before.
 */
public final class DiskCheck {
    private static final long LARGEST = 1L << 30;
    private static final int QUADS = 60_000;

    private DiskCheck() {}

    /** @param args a folder on a disk of its own of 300 MB to 1 GB, such as a tmpfs */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (DiskRoom.free(folder) > LARGEST) {
            throw new IllegalArgumentException(
                    "this fills the disk of " + folder + ", which has more than 1 GB: take a small one");
        }
        Path home = Crisis.home(folder.resolve("home"));
        Path ballast = folder.resolve("ballast");
        String before;
        try (Store store = Store.open(home)) {
            Crisis.ingest(store).add(Crisis.articles().subList(0, 2));
            before = dump(store);
            System.out.println("in the middle: " + inTheMiddle(store, ballast));
            require(before.equals(dump(store)), "what was there before is there, in the same process");
            try {
                Crisis.ingest(store).add(Crisis.articles());
                throw new AssertionError("written on a full disk");
            } catch (DiskFull e) {
                System.out.println("afterwards: " + e.getMessage());
            }
        }
        try (Store store = Store.open(home)) {
            require(before.equals(dump(store)), "and in the next, though the disk is still full");
            Files.delete(ballast);
            Crisis.ingest(store).add(Crisis.articles());
            require(store.articles().size() == Crisis.articles().size(), "with room again it is written");
        }
    }

    private static String inTheMiddle(Store store, Path ballast) {
        DatasetGraph dataset = store.dataset();
        try {
            return Writing.guarded(
                    store.home(),
                    () -> Txn.calculateWrite(dataset, () -> {
                        fill(ballast);
                        for (int i = 0; i < QUADS; i++) {
                            dataset.add(new Quad(
                                    NodeFactory.createURI("urn:g"),
                                    NodeFactory.createURI("urn:s" + i),
                                    NodeFactory.createURI("urn:p"),
                                    NodeFactory.createLiteralString("number " + i + " of a text that takes room")));
                        }
                        return "NOT NOTICED";
                    }));
        } catch (StoreException e) {
            return e.getMessage();
        }
    }

    /** Takes all that is left of the disk. */
    private static void fill(Path ballast) {
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            require(Files.exists(ballast), "the disk is full");
        }
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(out);
        return out.toString();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
        System.out.println("holds: " + what);
    }
}
