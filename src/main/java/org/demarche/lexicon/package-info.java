/**
 * Indexes word tables (gazetteer names, trigger classes, cue words, time words) for lookup. Start at {@link
 * org.demarche.lexicon.Gazetteer}; {@link org.demarche.lexicon.CompiledOntology} loads what the build compiled of
 * ontology/.
 */
package org.demarche.lexicon;
