package org.demarche.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/**
 * Whether the format that a request asks for can hold RDF 1.2 triple terms as Jena 5.6 writes it. RDF/XML, JSON-LD,
 * RDF/JSON and CSV cannot, and readers of TSV do not expect them.
 */
record Format(boolean tripleTermsInGraphs, boolean tripleTermsInRows) {
    private static final Set<Lang> GRAPHS = Set.of(Lang.TURTLE, Lang.NTRIPLES, Lang.TRIG, Lang.NQUADS);
    private static final Set<String> GRAPH_NAMES =
            Set.of("ttl", "turtle", "text", "nt", "n-triples", "trig", "n-quads");
    private static final Pattern TEXT_TABLE = Pattern.compile("csv|tsv|tab-separated-values");

    static Format of(HttpServletRequest request) {
        Optional<String> named = Stream.of("format", "fmt", "output", "out")
                .map(request::getParameter)
                .filter(value -> value != null)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .findFirst();
        if (named.isPresent()) {
            return new Format(
                    GRAPH_NAMES.contains(named.get()) || media(named.get()),
                    !TEXT_TABLE.matcher(named.get()).find());
        }
        MediaType graph = ConNeg.chooseContentType(request, DEF.constructOffer, DEF.acceptTurtle);
        MediaType rows = ConNeg.chooseContentType(request, DEF.rsOfferTable, DEF.acceptJSON);
        return new Format(
                graph != null && media(graph.getContentTypeStr()),
                rows == null || !TEXT_TABLE.matcher(rows.getContentTypeStr()).find());
    }

    private static boolean media(String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        return lang != null && GRAPHS.contains(lang);
    }
}
