package org.demarche.cli;

import java.io.IOException;
import java.time.Duration;
import org.demarche.serve.SparqlServer;
import org.demarche.store.Store;

/** Keeps the endpoint open until the program is told to stop. */
record ServeRun(Settings settings, Messages messages) {
    int serve(int port, int timeout) throws IOException {
        SparqlServer.Options standard = SparqlServer.Options.standard();
        SparqlServer.Options options =
                new SparqlServer.Options(Duration.ofSeconds(timeout), standard.bufferedRows(), standard.longestQuery());
        Store store = StoreWiring.existing(settings.home());
        SparqlServer server;
        try {
            server = SparqlServer.start(store.dataset(), port, options);
        } catch (IOException e) {
            store.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            store.close();
        }));
        messages.say("Answering SPARQL queries at " + server.endpoint() + "; " + server.address()
                + " tells more. Ctrl-C stops.");
        server.join();
        return ExitStatus.DONE;
    }
}
