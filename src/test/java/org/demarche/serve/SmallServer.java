package org.demarche.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.serve.http.Limits;

/** A server of a process of its own, which may be given little memory. It prints its port and ends with its standard input. */
final class SmallServer {
    private SmallServer() {}

    public static void main(String[] args) throws IOException {
        Limits limits = Limits.standard().withQuery(Duration.ofSeconds(20)).withQueries(8, Duration.ofSeconds(20));
        Served served = Served.start(Path.of(args[0]), Options.reading(0).with(limits));
        System.out.println(served.endpoint().address().getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // until whoever started it is gone
        }
        Runtime.getRuntime().halt(0);
    }
}
