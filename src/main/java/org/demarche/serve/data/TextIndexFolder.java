package org.demarche.serve.data;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The index of texts on disk, and of which commit of the store it is. One thread at a time writes. */
final class TextIndexFolder implements AutoCloseable {
    /** Under which name the index notes it. */
    static final String COMMIT = "commit";

    static final Analyzer ANALYZER = new EnglishAnalyzer();

    private final Directory directory;
    private final IndexWriter writer;

    private TextIndexFolder(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /** Opens the index of a folder; one that cannot be read is begun anew. */
    static TextIndexFolder open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new TextIndexFolder(directory, writer(directory));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | FileNotFoundException e) {
            return anew(directory);
        }
    }

    private static TextIndexFolder anew(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return new TextIndexFolder(directory, writer(directory));
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(ANALYZER).setCommitOnClose(false));
    }

    /** The commit of the store that the index shows; empty: it shows none whole. */
    Optional<Long> commit() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(COMMIT)) {
                    return Optional.of(Long.parseLong(entry.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** Takes everything out and these in. */
    void rebuild(Iterator<Quad> texts, long commit) {
        try {
            writer.deleteAll();
            while (texts.hasNext()) {
                writer.addDocument(document(texts.next()));
            }
            finish(commit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the changes of one commit. */
    void update(Map<Quad, Boolean> changes, long commit) {
        try {
            for (Map.Entry<Quad, Boolean> change : changes.entrySet()) {
                Term key = new Term("uid", key(change.getKey()));
                if (change.getValue()) {
                    writer.updateDocument(key, document(change.getKey()));
                } else {
                    writer.deleteDocuments(key);
                }
            }
            finish(commit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(long commit) throws IOException {
        writer.setLiveCommitData(List.of(Map.entry(COMMIT, Long.toString(commit))));
        writer.commit();
    }

    /** A view that later changes leave as it is. */
    DirectoryReader reader() {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Quad quad) {
        Node text = quad.getObject();
        Document document = new Document();
        document.add(new StringField("uid", key(quad), Field.Store.NO));
        document.add(new StringField("uri", quad.getSubject().getURI(), Field.Store.YES));
        document.add(new StringField("graph", Texts.graph(quad.getGraph()).getURI(), Field.Store.YES));
        document.add(new StringField("property", quad.getPredicate().getURI(), Field.Store.YES));
        document.add(new StringField("lang", text.getLiteralLanguage(), Field.Store.YES));
        document.add(new TextField("text", text.getLiteralLexicalForm(), Field.Store.YES));
        return document;
    }

    /** Short, unlike the text. */
    private static String key(Quad quad) {
        String all = Texts.graph(quad.getGraph()) + " " + quad.getSubject() + " " + quad.getPredicate() + " "
                + FmtUtils.stringForNode(quad.getObject());
        return StringHelper.murmurhash3_x86_32(new BytesRef(all), 17) + "-" + all.hashCode() + "-" + all.length();
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
