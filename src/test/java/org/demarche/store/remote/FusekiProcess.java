package org.demarche.store.remote;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;

/**
 * Fuseki in a process of its own: datasets in memory, a filter before those that are to behave as other servers do. It
 * prints its port and ends when its standard input does.
 */
final class FusekiProcess {
    private FusekiProcess() {}

    public static void main(String[] args) throws IOException {
        JenaSystem.init();
        FusekiServer.Builder builder =
                FusekiServer.create().port(0).loopback(true).verbose(false);
        for (String name : List.of("plain", "eleven", "basic", "bearer", "empty")) {
            builder.add("/" + name, DatasetGraphFactory.create(), true);
        }
        for (String name : List.of("torn", "torn-small", "eleven-torn", "small")) {
            builder.add("/" + name, DatasetGraphFactory.createTxnMem(), true);
        }
        Filter filter = new Manners();
        builder.addFilter("/*", filter);
        FusekiServer server = builder.build().start();
        System.out.println(server.getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // until whoever started it is gone
        }
        server.stop();
        Runtime.getRuntime().halt(0);
    }
}
