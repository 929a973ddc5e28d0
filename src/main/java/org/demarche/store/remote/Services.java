package org.demarche.store.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.rdf.Dip;

/**
 * The three services of a store. What was not named is looked for where Fuseki, Oxigraph, RDF4J and GraphDB have it, when
 * it is first needed: who only reads needs no update.
 */
final class Services {
    private static final Node PROBE = NodeFactory.createURI(Dip.GRAPH + "probe");
    private static final List<String> QUERY = List.of("/query", "", "/sparql");
    private static final List<String> UPDATE = List.of("/update", "/statements", "");
    private static final List<String> DATA = List.of("/data", "/store", "/rdf-graphs/service");

    private final RemoteAddress where;
    private final Wire wire;
    private Optional<URI> query;
    private Optional<URI> update;
    private Optional<URI> data;
    private boolean dataSought;

    Services(RemoteAddress where, Wire wire) {
        this.where = where;
        this.wire = wire;
        this.query = where.query();
        this.update = where.update();
        this.data = where.data();
        this.dataSought = where.data().isPresent() || where.noData();
    }

    URI query() {
        if (query.isEmpty()) {
            query = Optional.of(find("queries", below(QUERY), at -> wire.ask(at, "ASK {}")));
        }
        return query.get();
    }

    URI update() {
        if (update.isEmpty()) {
            List<URI> candidates = where.base().isPresent() ? below(UPDATE) : List.of(query());
            update = Optional.of(find("updates", candidates, at -> wire.update(at, "INSERT DATA {}")));
        }
        return update.get();
    }

    /** The Graph Store Protocol, where there is one. */
    Optional<URI> data() {
        if (!dataSought) {
            dataSought = true;
            data = where.base().isEmpty()
                    ? Optional.empty()
                    : below(DATA).stream().filter(this::stores).findFirst();
        }
        return data;
    }

    private boolean stores(URI at) {
        String triple = "<" + PROBE + "> <" + PROBE + "> <" + PROBE + "> .\n";
        try {
            wire.put(at, PROBE, triple);
            boolean there = wire.ask(query(), "ASK { GRAPH <" + PROBE + "> { " + triple + " } }");
            wire.delete(at, PROBE);
            return there;
        } catch (RemoteFault e) {
            return false;
        }
    }

    private List<URI> below(List<String> paths) {
        return where.base().stream()
                .flatMap(base -> paths.stream().map(path -> URI.create(base + path)))
                .toList();
    }

    private URI find(String what, List<URI> candidates, Consumer<URI> trial) {
        List<String> answers = new ArrayList<>();
        for (URI at : candidates) {
            try {
                trial.accept(at);
                return at;
            } catch (RemoteFault e) {
                if (e.status() == 0 || e.status() == 401 || e.status() == 403) {
                    throw e;
                }
                answers.add(at + " answers " + e.status());
            }
        }
        throw RemoteFault.said("no service for SPARQL " + what + " found below " + where.shown() + ": "
                + String.join("; ", answers)
                + ". Name it in a file of properties: docs/another-store.md");
    }
}
