/** The only translator between records and triples, and the owner of the vocabulary; {@link org.demarche.rdf.OntologyReader} reads ontology/. */
package org.demarche.rdf;
