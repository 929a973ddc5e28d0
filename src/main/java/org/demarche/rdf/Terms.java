package org.demarche.rdf;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.DateBasis;
import org.demarche.model.Lifecycle;
import org.demarche.model.Status;

/** The classes, properties and graph names of the profile that the code uses; ontology/demarche.ttl defines them. */
public final class Terms {
    public static final Node ARTICLE = term("Article");
    public static final Node EVENT = term("Event");
    public static final Node EVENT_MENTION = term("EventMention");
    public static final Node EVENT_TYPE_CLASS = term("EventType");
    public static final Node REPORT = term("Report");
    public static final Node UNLISTED = term("Unlisted");
    public static final Node UNLINKED_ACTOR = term("UnlinkedActor");
    public static final Node UNLINKED_PLACE = term("UnlinkedPlace");
    public static final Node PART_OF = term("partOf");
    public static final Node PLACE_CLASS = term("Place");

    public static final Node TYPE_OF_EVENT = term("eventType");
    public static final Node TRAIT = term("trait");
    public static final Node AGENT = term("agent");
    public static final Node TARGET = term("target");
    public static final Node PLACE = term("place");
    public static final Node BEGIN = term("begin");
    public static final Node END = term("end");
    public static final Node PRECISION = term("precision");
    public static final Node INFERRED_DATE = term("inferredDate");
    public static final Node DATING = term("Dating");
    public static final Node DATE_EVIDENCE = term("dateEvidence");
    public static final Node DATE_REASON = term("DateReason");
    public static final Node FALLS_ON = term("fallsOn");
    public static final Node MONTH_KEY = term("monthKey");
    public static final Node DATE_BASIS = term("dateBasis");
    public static final Node STATUS = term("status");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node COUNT = term("count");
    public static final Node HAS_MENTION = term("hasMention");
    public static final Node REPORT_COUNT = term("reportCount");
    public static final Node ALIAS = term("alias");
    public static final Node MATCH_KEY = term("matchKey");

    public static final Node LASTED = term("duration");
    public static final Node DISPUTED = term("disputed");
    public static final Node DECIDED_BY = term("decision");
    public static final Node LINK = term("link");
    public static final Node LINK_CLASS = term("Link");
    public static final Node LINKED_MENTION = term("mention");
    public static final Node SCORE = term("score");
    public static final Node BECAUSE = term("because");
    public static final Node STAGE = term("stage");
    public static final Node STAGE_CLASS = term("Stage");
    public static final Node STATE = term("state");
    public static final Node CLAIM = term("claim");
    public static final Node CLAIM_CLASS = term("Claim");
    public static final Node ASPECT = term("aspect");
    public static final Node VALUE = term("value");
    public static final Node CLAIMED_BY = term("claimedBy");
    public static final Node BEFORE = NodeFactory.createURI(Dip.TIME + "before");
    public static final Node DURING = NodeFactory.createURI(Dip.TIME + "intervalDuring");

    public static final Node AS_WKT = NodeFactory.createURI(Dip.GEO + "asWKT");
    public static final Node HAS_GEOMETRY = NodeFactory.createURI(Dip.GEO + "hasGeometry");

    public static final Node DECISION_CLASS = term("Decision");
    public static final Node KIND = term("decisionKind");
    public static final Node ABOUT = term("about");
    public static final Node ABOUT_OTHER = term("aboutOther");
    public static final Node WHO = term("who");
    public static final Node WHY = term("why");
    public static final Node WHEN = term("when");
    public static final Node UNDONE_BY = term("undoneBy");
    public static final Node UNDONE_WHY = term("undoneWhy");
    public static final Node UNDONE_WHEN = term("undoneWhen");
    public static final Node KEY_ARTICLE = term("reportArticle");
    public static final Node KEY_TYPE = term("reportType");
    public static final Node KEY_PARTICIPANTS = term("reportParticipants");

    public static final Node IN_ARTICLE = term("article");
    public static final Node HAS_REPORT = term("report");
    public static final Node ASSERTED_BY = term("assertedBy");
    public static final Node RANK = term("rank");
    public static final Node QUOTE = term("quote");
    public static final Node QUOTE_BEGIN = term("quoteBegin");
    public static final Node QUOTE_END = term("quoteEnd");
    public static final Node TRIGGER_BEGIN = term("triggerBegin");
    public static final Node TRIGGER_END = term("triggerEnd");
    public static final Node FOUND_BY = term("foundBy");

    public static final Node TEXT = term("text");
    public static final Node SHA256 = term("sha256");
    public static final Node OFFSET_UNIT = term("offsetUnit");
    public static final Node EXTRACTOR_VERSION = term("extractorVersion");
    public static final Node CHARSET = term("charset");
    public static final Node FORMAT = term("format");
    public static final Node DATELINE = term("dateline");
    public static final Node PUBLISHED = term("published");
    public static final Node GIVEN = term("givenMetadata");
    public static final Node PROVENANCE_NOTE = term("provenanceNote");

    public static final Node CONSOLIDATION_GRAPH = NodeFactory.createURI(Dip.GRAPH + "consolidation");
    public static final Node DECISIONS_GRAPH = NodeFactory.createURI(Dip.GRAPH + "decisions");
    public static final Node GAZETTEER_GRAPH = NodeFactory.createURI(Dip.GRAPH + "gazetteer");

    /** What a server calls the default graph need not be what is meant here: on another server it is this graph. */
    public static final Node DEFAULT_GRAPH = NodeFactory.createURI(Dip.GRAPH + "default");
    /** What a server that is written to without transactions needs to know of a write in hand. */
    public static final Node SERVICE_GRAPH = NodeFactory.createURI(Dip.GRAPH + "service");

    public static final Node WRITING = term("writing");
    public static final Node TRIPLE_TERMS = term("tripleTerms");

    private Terms() {}

    /** A class or property of the profile by its local name. */
    public static Node term(String local) {
        return NodeFactory.createURI(Dip.NS + local);
    }

    /** {@code dip:Occurred} and its like. */
    public static Node status(Status status) {
        return term(camel(status.name()));
    }

    /** {@code dip:PublicationDayAssumed} and its like. */
    public static Node basis(DateBasis basis) {
        return term(camel(basis.name()));
    }

    /** {@code dip:Announced} and its like. */
    public static Node state(Lifecycle state) {
        return term(camel(state.name()));
    }

    /** The constant of which {@link #status} or {@link #basis} made this node. */
    static <E extends Enum<E>> E constant(Class<E> type, Node node) {
        for (E constant : type.getEnumConstants()) {
            if (term(camel(constant.name())).equals(node)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + node);
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
