/**
 * Turns one input format into articles.
 *
 * <p>Start at {@link org.demarche.read.Readers}.
 */
package org.demarche.read;
