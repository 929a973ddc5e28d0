package org.demarche.store.remote;

/** How a store says which event stands behind a direct triple. */
enum Form {
    /** RDF 1.2: the event reifies a triple term. */
    TRIPLE_TERMS,
    /** RDF 1.1: the event reifies a statement, see {@link org.demarche.rdf.Statements}. */
    STATEMENTS
}
