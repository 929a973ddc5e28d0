package org.demarche.serve.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.rdf.Dip;
import org.demarche.serve.http.Fault;

/**
 * Writes answers in their format, at most so many rows or triples. Triple terms, where a format cannot hold them, become
 * text in rows and statements of RDF 1.1 in graphs.
 */
public record Writers(Formats.Format format, int most) {
    void rows(RowSet rows, OutputStream out) {
        Iterator<Binding> counted = counted(rows);
        boolean text = format.lang().equals(ResultSetLang.RS_CSV);
        RowSet limited =
                RowSetStream.create(rows.getResultVars(), text ? Iter.map(counted, TripleTerms::asText) : counted);
        RowSetWriterRegistry.getFactory(format.lang()).create(format.lang()).write(out, limited, ARQ.getContext());
    }

    void truth(boolean answer, OutputStream out) {
        RowSetWriterRegistry.getFactory(format.lang()).create(format.lang()).write(out, answer, ARQ.getContext());
    }

    /** Triples as they come, if the format can be written so; else all are collected first. */
    public void triples(Iterator<Triple> triples, OutputStream out) {
        Iterator<Triple> counted = fitting(counted(triples));
        if (format.streams()
                || format.lang().equals(Lang.RDFTHRIFT)
                || format.lang().equals(Lang.RDFPROTO)) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.lang());
            stream.start();
            counted.forEachRemaining(stream::triple);
            stream.finish();
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        counted.forEachRemaining(graph::add);
        Dip.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).lang(format.lang()).output(out);
    }

    void quads(Iterator<Quad> quads, OutputStream out) {
        Iterator<Quad> counted = fittingQuads(counted(quads));
        if (format.lang().equals(Lang.NQUADS)) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.lang());
            stream.start();
            counted.forEachRemaining(stream::quad);
            stream.finish();
            return;
        }
        DatasetGraph all = DatasetGraphFactory.create();
        counted.forEachRemaining(all::add);
        all.prefixes().putAll(Dip.prefixes());
        RDFWriter.source(all).lang(format.lang()).output(out);
    }

    private Iterator<Triple> fitting(Iterator<Triple> triples) {
        return format.holdsTripleTerms()
                ? triples
                : Iter.flatMap(triples, t -> TripleTerms.asStatement(t).iterator());
    }

    private Iterator<Quad> fittingQuads(Iterator<Quad> quads) {
        return format.holdsTripleTerms()
                ? quads
                : Iter.flatMap(quads, q -> TripleTerms.asStatement(q).iterator());
    }

    private <T> Iterator<T> counted(Iterator<T> items) {
        AtomicInteger count = new AtomicInteger();
        return Iter.map(items, item -> {
            if (count.incrementAndGet() > most) {
                throw Fault.tooLong("The answer has more than " + most
                        + " rows or triples: ask for less, or page by page (page-size, LIMIT and OFFSET).");
            }
            return item;
        });
    }
}
