/**
 * Finds the events that a text reports: clauses with their arguments, trigger patterns, factuality, place and time, one
 * mention for each event of an article. Start at {@link org.demarche.extract.EventExtractor}.
 */
package org.demarche.extract;
