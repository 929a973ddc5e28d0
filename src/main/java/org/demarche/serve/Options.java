package org.demarche.serve;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.serve.api.Exports;
import org.demarche.serve.http.Limits;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Intake;
import org.demarche.serve.intake.Preview;
import org.demarche.store.History;
import org.demarche.store.Store;

/**
 * How a server is to run.
 *
 * @param host the address to listen at; a loopback name unless others shall reach it
 * @param port 0 for any that is free
 * @param hosts further names by which clients call the server, as a proxy passes them on; {@code *} for any
 * @param origins origins of web pages that may read answers
 * @param log where requests are noted, if anywhere
 * @param intake what becomes of articles that are posted, if any may be
 * @param access who may post them
 * @param history reads what was known when, if that can be asked
 * @param preview reads articles without storing them, if that can be done here
 * @param exports writes timelines, if that can be done here
 */
public record Options(
        String host,
        int port,
        Set<String> hosts,
        Set<String> origins,
        Limits limits,
        Optional<Appendable> log,
        Clock clock,
        Optional<Intake> intake,
        Access access,
        Optional<Function<Store, History>> history,
        Optional<Preview> preview,
        Optional<Exports> exports) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public Options {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
    }

    /** For this machine only and for reading only. */
    public static Options reading(int port) {
        return new Options(
                "localhost",
                port,
                Set.of(),
                Set.of(),
                Limits.standard(),
                Optional.empty(),
                Clock.systemUTC(),
                Optional.empty(),
                Access.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Options with(Limits other) {
        return new Options(host, port, hosts, origins, other, log, clock, intake, access, history, preview, exports);
    }

    public Options with(Intake taker, Access holders) {
        return new Options(
                host, port, hosts, origins, limits, log, clock, Optional.of(taker), holders, history, preview, exports);
    }

    public Options with(Function<Store, History> reader) {
        return new Options(
                host, port, hosts, origins, limits, log, clock, intake, access, Optional.of(reader), preview, exports);
    }

    public Options with(Preview reader) {
        return new Options(
                host, port, hosts, origins, limits, log, clock, intake, access, history, Optional.of(reader), exports);
    }

    public Options with(Exports writer) {
        return new Options(
                host, port, hosts, origins, limits, log, clock, intake, access, history, preview, Optional.of(writer));
    }

    public Options withOrigins(Set<String> allowed) {
        return new Options(host, port, hosts, allowed, limits, log, clock, intake, access, history, preview, exports);
    }

    public Options withLog(Appendable out) {
        return new Options(
                host, port, hosts, origins, limits, Optional.of(out), clock, intake, access, history, preview, exports);
    }

    public Options at(String address, Set<String> names) {
        return new Options(
                address, port, names, origins, limits, log, clock, intake, access, history, preview, exports);
    }

    /** Whether only this machine can reach the server. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Every name by which the server may be called. */
    Set<String> names() {
        Set<String> names = new HashSet<>(LOOPBACK);
        names.add(host.toLowerCase(Locale.ROOT));
        hosts.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
