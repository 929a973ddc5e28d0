package org.demarche.store.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;
import org.demarche.store.Commits;

/**
 * Sends a write to a server that knows no transactions. The writer first signs, on condition that nobody else has written
 * since it read; then come the changes, in one request if they are short enough, which a server does whole or not at
 * all; the last request counts the commit and takes the signature away. A signature that is left says that a write
 * broke off, and the next writer mends.
 */
final class Sending {
    private static final String SERVICE = Text.of(Terms.SERVICE_GRAPH);

    private final Services services;
    private final Wire wire;
    private final int limit;

    /** @param limit bytes of a request */
    Sending(Services services, Wire wire, int limit) {
        this.services = services;
        this.wire = wire;
        this.limit = limit;
    }

    /**
     * Sends what was changed.
     *
     * @param state of the store when it was read
     */
    void send(Copy copy, State state) {
        Form form = state.form().orElseGet(this::probe);
        Writer me = Writer.here();
        sign(me, state, form);
        Changes changes = new Changes(copy, form, limit);
        String end = ";\nDELETE DATA { " + signature(me) + " }";
        try {
            List<Change> all = changes.articleGraphs().stream()
                    .flatMap(graph -> changes.article(graph).stream())
                    .collect(Collectors.toCollection(ArrayList::new));
            List<Change> others = changes.others();
            all.addAll(others);
            all.add(changes.commit());
            if (size(all) <= limit) {
                wire.update(services.update(), Change.update(all) + end);
                return;
            }
            Optional<URI> data = services.data();
            if (data.isPresent()) {
                changes.articleGraphs().forEach(graph -> replace(data.get(), graph, copy, changes));
                all = add(data.get(), others);
                all.add(changes.commit());
            }
            send(all, end);
        } catch (RemoteFault e) {
            throw e.with(
                    "Some of it may be stored: run the command again, which mends that (signed " + me.text() + ")");
        }
    }

    private void replace(URI data, Node graph, Copy copy, Changes changes) {
        if (!copy.holds(Part.of(new Quad(graph, Node.ANY, Node.ANY, Node.ANY)))) {
            send(changes.article(graph), "");
        } else if (copy.triples(graph).isEmpty()) {
            wire.delete(data, graph);
        } else {
            wire.put(data, graph, copy.triples(graph).stream().map(Text::of).collect(Collectors.joining()));
        }
    }

    /** Adds what only comes and has no triple terms, if it is much: servers take that fastest; the rest is returned. */
    private List<Change> add(URI data, List<Change> changes) {
        List<Change> rest = new ArrayList<>();
        List<Change> much = new ArrayList<>();
        changes.forEach(c -> (c.gone().isEmpty() && c.isPlain() ? much : rest).add(c));
        if (size(much) <= limit) {
            return new ArrayList<>(changes);
        }
        batches(much).forEach(batch -> batch.stream()
                .collect(Collectors.groupingBy(Change::graph, LinkedHashMap::new, Collectors.toList()))
                .forEach((graph, some) -> wire.post(
                        data,
                        graph,
                        some.stream().flatMap(c -> c.come().stream()).collect(Collectors.joining()))));
        return rest;
    }

    private static int size(List<Change> changes) {
        return changes.stream().mapToInt(Change::size).sum();
    }

    /** As few requests as will hold the changes. */
    private void send(List<Change> changes, String end) {
        List<List<Change>> batches = batches(changes);
        int last = batches.size() - 1;
        for (int i = 0; i <= last; i++) {
            wire.update(services.update(), Change.update(batches.get(i)) + (i == last ? end : ""));
        }
    }

    private List<List<Change>> batches(List<Change> changes) {
        List<List<Change>> all = new ArrayList<>();
        int size = 0;
        for (Change change : changes) {
            if (all.isEmpty() || size + change.size() > limit) {
                all.add(new ArrayList<>());
                size = 0;
            }
            all.get(all.size() - 1).add(change);
            size += change.size();
        }
        return all;
    }

    private static String signature(Writer writer) {
        return "GRAPH " + SERVICE + " { " + SERVICE + " " + Text.of(Terms.WRITING) + " "
                + Text.of(NodeFactory.createLiteralString(writer.text())) + " }";
    }

    private void sign(Writer me, State state, Form form) {
        StringBuilder update = new StringBuilder();
        state.writer()
                .ifPresent(w -> update.append("DELETE { ").append(signature(w)).append(" }\n"));
        update.append("INSERT { ").append(signature(me)).append("\nGRAPH ").append(SERVICE);
        update.append(" { ").append(SERVICE).append(' ').append(Text.of(Terms.TRIPLE_TERMS));
        update.append(form == Form.TRIPLE_TERMS ? " true } }\n" : " false } }\n")
                .append("WHERE { ");
        update.append(state.writer()
                .map(Sending::signature)
                .orElse("FILTER NOT EXISTS { GRAPH " + SERVICE + " { " + SERVICE + " " + Text.of(Terms.WRITING)
                        + " ?anybody } }"));
        String commit = "GRAPH " + Text.of(Commits.GRAPH) + " { " + Text.of(Commits.GRAPH) + " "
                + Text.of(OWL.versionInfo.asNode()) + " ";
        update.append("\n")
                .append(state.commit()
                        .map(number -> commit + number + " }")
                        .orElse("FILTER NOT EXISTS { " + commit + "?any } }"));
        wire.update(services.update(), update.append(" }").toString());
        State now = State.read(wire, services.query());
        if (now.writer().filter(w -> w.run().equals(me.run())).isEmpty()) {
            throw RemoteFault.said(now.writer()
                            .map(w -> "somebody else is writing to the store: " + w.text())
                            .orElse("somebody else has written to the store since it was read")
                    + ". Nothing was changed: run the command again");
        }
    }

    /** Whether the server keeps triple terms: one is put in, asked for, and taken out. */
    private Form probe() {
        Node probe = NodeFactory.createURI(Dip.GRAPH + "probe");
        Node term = NodeFactory.createTripleTerm(probe, RDF.type.asNode(), probe);
        Triple triple = Triple.create(probe, NodeFactory.createURI(RDF.getURI() + "reifies"), term);
        URI update = services.update();
        try {
            wire.update(update, Change.update(List.of(new Change(probe, List.of(), List.of(Text.of(triple))))));
            RowSet rows = wire.select(
                    services.query(), "SELECT ?o { GRAPH " + Text.of(probe) + " { ?s ?p ?o } }", Optional.empty());
            boolean kept = rows.hasNext() && rows.next().get(Var.alloc("o")).equals(term);
            wire.update(update, "DROP SILENT GRAPH " + Text.of(probe));
            return kept ? Form.TRIPLE_TERMS : Form.STATEMENTS;
        } catch (RemoteFault e) {
            if (e.status() < 400 || e.status() == 401 || e.status() == 403) {
                throw e;
            }
            return Form.STATEMENTS;
        }
    }
}
