package org.demarche.serve.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.demarche.serve.http.Fault;

/**
 * The texts of one commit, for {@code text:query} (jena-text). In a pattern over the default graph it finds texts of all
 * graphs; inside {@code GRAPH} those of that graph. It is for reading.
 */
final class PinnedText implements TextIndex {
    /** Hits of one search, where a query names no limit of its own. */
    private static final int MOST = 10_000;

    private final EntityDefinition definition = Texts.definition();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final boolean current;

    PinnedText(DirectoryReader reader) {
        this(reader, true);
    }

    private PinnedText(DirectoryReader reader, boolean current) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.current = current;
    }

    /** The same where the store is ahead of it: it answers nothing. */
    PinnedText behind() {
        return new PinnedText(reader, false);
    }

    boolean open() {
        return reader.tryIncRef();
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TextHit> find(
            Optional<String> subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit) {
        if (!current) {
            throw Fault.busy("index-behind", "The index of texts could not follow the store, and is made anew.");
        }
        try {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(parse(words), BooleanClause.Occur.MUST);
            if (!properties.isEmpty()) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                properties.forEach(
                        p -> any.add(new TermQuery(new Term("property", p.getURI())), BooleanClause.Occur.SHOULD));
                all.add(any.build(), BooleanClause.Occur.FILTER);
            }
            subject.ifPresent(uri -> all.add(new TermQuery(new Term("uri", uri)), BooleanClause.Occur.FILTER));
            if (graph != null && !Quad.isDefaultGraph(NodeFactory.createURI(graph))) {
                all.add(new TermQuery(new Term("graph", graph)), BooleanClause.Occur.FILTER);
            }
            if (language != null && !language.isEmpty()) {
                all.add(new TermQuery(new Term("lang", language)), BooleanClause.Occur.FILTER);
            }
            return hits(all.build(), limit > 0 ? Math.min(limit, MOST) : MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query parse(String words) {
        try {
            QueryParser parser = new QueryParser("text", TextIndexFolder.ANALYZER);
            parser.setAllowLeadingWildcard(false);
            return parser.parse(words);
        } catch (ParseException | IndexSearcher.TooManyClauses e) {
            throw new QueryExecException("text:query cannot read \"" + words + "\": " + e.getMessage());
        }
    }

    private List<TextHit> hits(Query query, int limit) throws IOException {
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            String language = document.get("lang");
            String text = document.get("text");
            hits.add(new TextHit(
                    NodeFactory.createURI(document.get("uri")),
                    found.score,
                    language.isEmpty()
                            ? NodeFactory.createLiteralString(text)
                            : NodeFactory.createLiteralLang(text, language),
                    NodeFactory.createURI(document.get("graph")),
                    NodeFactory.createURI(document.get("property"))));
        }
        return hits;
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(property, words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(property, words, graph, language, MOST, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit, String mark) {
        List<Resource> one = property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI()));
        return query(one, words, graph, language, limit, mark);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String words, String graph, String language, int limit, String mark) {
        return find(Optional.empty(), properties, words, graph, language, limit);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String mark) {
        return find(Optional.ofNullable(subject), properties, words, graph, language, limit);
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String mark) {
        Optional<String> uri = Optional.ofNullable(subject).filter(Node::isURI).map(Node::getURI);
        return find(uri, properties, words, graph, language, limit);
    }

    @Override
    public Map<String, Node> get(String uri) {
        return Map.of();
    }

    @Override
    public void prepareCommit() {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void addEntity(Entity entity) {
        throw new UnsupportedOperationException("for reading");
    }

    @Override
    public void updateEntity(Entity entity) {
        addEntity(entity);
    }

    @Override
    public void deleteEntity(Entity entity) {
        addEntity(entity);
    }
}
