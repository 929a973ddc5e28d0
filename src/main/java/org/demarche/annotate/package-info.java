/**
 * Adds sentences, tokens, chunks, entity mentions and time expressions to an article, and dates the article that states
 * no day. Start at {@link org.demarche.annotate.AnnotationPipeline}.
 */
package org.demarche.annotate;
