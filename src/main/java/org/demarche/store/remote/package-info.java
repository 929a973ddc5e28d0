/** A store on any SPARQL 1.1 server; start at {@link org.demarche.store.remote.SparqlDataset}. */
package org.demarche.store.remote;
