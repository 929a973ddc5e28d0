/** Turns one input format into articles; start at {@link org.demarche.read.Readers}. */
package org.demarche.read;
