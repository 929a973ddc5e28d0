/** The address of each event, actor, place, article and report, as a page or as a graph; start at {@link org.demarche.serve.thing.AddressServlet}. */
package org.demarche.serve.thing;
