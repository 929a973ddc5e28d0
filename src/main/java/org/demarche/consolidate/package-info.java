/** Decides which event mentions of different articles are one event; start at {@link org.demarche.consolidate.Consolidator}. */
package org.demarche.consolidate;
