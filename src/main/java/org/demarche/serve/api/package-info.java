/** Events, actors, places and questions as JSON, for people who do not write SPARQL. */
package org.demarche.serve.api;
