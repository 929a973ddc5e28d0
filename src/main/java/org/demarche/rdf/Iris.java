package org.demarche.rdf;
/** STUB */
public final class Iris {
    private static final String B = "https://w3id.org/demarche/";
    public static String actor(String id) { return B + "actor/" + id; }
    public static String place(String id) { return B + "place/" + id; }
    public static String event(String id) { return B + "event/" + id; }
    public static String article(String id) { return B + "article/" + id; }
    public static String term(String id) { return B + "ontology#" + id; }
    private Iris() {}
}
