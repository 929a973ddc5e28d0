/** Adds sentences, tokens, entity mentions and time expressions to an article; {@link org.demarche.annotate.AnnotationPipeline} runs all. */
package org.demarche.annotate;
