package org.demarche.store.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running {@link FusekiProcess}, started when first asked for, once for all tests; it ends with them. */
public final class Fuseki {
    private final int port;

    private Fuseki() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx700m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FusekiProcess.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            port = Integer.parseInt(out.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its standard input ends with this process in any case; that is enough for it to stop. */
    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Holder {
        static final Fuseki ONE = new Fuseki();
    }

    public static Fuseki get() {
        return Holder.ONE;
    }

    public int port() {
        return port;
    }

    /** The address of one of its datasets. */
    public String dataset(String name) {
        return "http://localhost:" + port + "/" + name;
    }
}
