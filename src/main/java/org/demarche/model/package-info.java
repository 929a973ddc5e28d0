/**
 * The nouns: immutable records with their own invariants, shared by every other package.
 *
 * <p>Start at {@link org.demarche.model.Article}. A <em>mention</em> is in a text, an <em>event</em> is in the world.
 */
package org.demarche.model;
