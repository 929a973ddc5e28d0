/**
 * The only translator between records and triples, and the owner of the vocabulary. {@link
 * org.demarche.rdf.OntologyReader} reads ontology/, {@link org.demarche.rdf.ArticleGraph} and {@link
 * org.demarche.rdf.ConsolidationGraph} write mentions and events.
 */
package org.demarche.rdf;
