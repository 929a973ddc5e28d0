package org.demarche.rdf;

/** The project's namespaces and the terms of its vocabulary that the code names. */
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
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private Dip() {}
}
