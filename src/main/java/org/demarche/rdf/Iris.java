package org.demarche.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.TimeInterval;

/**
 * The way from local names to IRIs and back. A local name may hold any character: what RFC 3986 does not call unreserved
 * is percent-encoded as UTF-8, so that every IRI is legal and no two names share one.
 */
public final class Iris {
    private Iris() {}

    public static Node actor(ActorRef actor) {
        return iri(Dip.ACTOR, actor.id());
    }

    public static Node place(PlaceRef place) {
        return iri(Dip.PLACE, place.id());
    }

    public static Node event(String id) {
        return iri(Dip.EVENT, id);
    }

    public static Node article(String id) {
        return iri(Dip.ARTICLE, id);
    }

    /** What a person decided, by its number in the store. */
    public static Node decision(int number) {
        return iri(Dip.DECISION, Integer.toString(number));
    }

    /** Name of the graph that holds one article and its mentions. */
    public static Node articleGraph(String id) {
        return iri(Dip.ARTICLE_GRAPH, id);
    }

    /** Computed from what the mention says and where its best report stands, so that another run gives the same. */
    public static Node mention(EventMention m) {
        Evidence best = m.evidence().get(0);
        String participants =
                m.participants().stream().map(Iris::key).distinct().sorted().collect(Collectors.joining("\u001f"));
        String content = String.join(
                "\u001e",
                m.article(),
                m.type(),
                participants,
                best.span().toString(),
                best.trigger().toString(),
                m.place().map(PlaceRef::id).orElse(""),
                ownDate(m).map(d -> d.begin() + ".." + d.end()).orElse(""),
                m.status().name());
        return iri(
                Dip.MENTION,
                m.article() + "-" + m.type().toLowerCase(Locale.ROOT) + "-"
                        + sha256(content).substring(0, 8));
    }

    /** The date that its article gives it: a mention keeps its name when others date it, and when they no longer do. */
    private static Optional<TimeInterval> ownDate(EventMention m) {
        return m.basis() == DateBasis.REPORTED ? Optional.empty() : m.date();
    }

    /** The n-th report of a mention, counted from 1. */
    static Node report(Node mention, int n) {
        return NodeFactory.createURI(Dip.REPORT + mention.getURI().substring(Dip.MENTION.length()) + "-" + n);
    }

    private static String key(Participant p) {
        return p.role() + " " + p.actor().id();
    }

    public static Node iri(String namespace, String local) {
        return NodeFactory.createURI(IriText.of(namespace, local));
    }

    /** The local name of which {@link #iri} made this node. */
    public static String local(String namespace, Node node) {
        if (!node.isURI() || !node.getURI().startsWith(namespace)) {
            throw new IllegalArgumentException(node + " is not in " + namespace);
        }
        String encoded = node.getURI().substring(namespace.length());
        return encoded.indexOf('%') < 0
                ? encoded
                : URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** SHA-256 of the text's UTF-8 bytes in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
