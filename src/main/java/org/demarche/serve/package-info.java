/** Answers SPARQL queries over HTTP, for reading only; start at {@link org.demarche.serve.SparqlServer}. */
package org.demarche.serve;
