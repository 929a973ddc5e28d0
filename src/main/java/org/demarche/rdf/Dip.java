package org.demarche.rdf;

import java.util.Map;
import java.util.TreeMap;

/** The project's namespaces. */
public final class Dip {
    public static final String BASE = "https://w3id.org/demarche/";
    public static final String NS = BASE + "ontology#";
    public static final String ACTOR = BASE + "actor/";
    public static final String PLACE = BASE + "place/";
    public static final String POST = BASE + "post/";
    public static final String POST_TITLE = BASE + "posttitle/";
    public static final String TENURE = BASE + "tenure/";
    public static final String LANDMARK = BASE + "landmark/";
    public static final String EVENT = BASE + "event/";
    public static final String MENTION = BASE + "mention/";
    public static final String REPORT = BASE + "report/";
    public static final String DATING = BASE + "dating/";
    public static final String LINK = BASE + "link/";
    public static final String STAGE = BASE + "stage/";
    public static final String CLAIM = BASE + "claim/";
    public static final String STATEMENT = BASE + "statement/";
    public static final String DECISION = BASE + "decision/";
    public static final String ARTICLE = BASE + "article/";
    public static final String GRAPH = BASE + "graph/";
    public static final String ARTICLE_GRAPH = GRAPH + "article/";
    public static final String GEOMETRY = BASE + "geometry/";
    public static final String GEO = "http://www.opengis.net/ont/geosparql#";
    public static final String TIME = "http://www.w3.org/2006/time#";
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private Dip() {}

    /** The prefixes that the project's files and answers use, by prefix. */
    public static Map<String, String> prefixes() {
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put("dip", NS);
        prefixes.put("actor", ACTOR);
        prefixes.put("place", PLACE);
        prefixes.put("post", POST);
        prefixes.put("posttitle", POST_TITLE);
        prefixes.put("tenure", TENURE);
        prefixes.put("landmark", LANDMARK);
        prefixes.put("event", EVENT);
        prefixes.put("mention", MENTION);
        prefixes.put("report", REPORT);
        prefixes.put("link", LINK);
        prefixes.put("stage", STAGE);
        prefixes.put("claim", CLAIM);
        prefixes.put("decision", DECISION);
        prefixes.put("article", ARTICLE);
        prefixes.put("dating", DATING);
        prefixes.put("wd", WIKIDATA);
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("geo", GEO);
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("time", TIME);
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
