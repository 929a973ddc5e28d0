/** The SPARQL 1.1 Protocol for queries, the Graph Store Protocol for reading, and what describes the service. */
package org.demarche.serve.sparql;
