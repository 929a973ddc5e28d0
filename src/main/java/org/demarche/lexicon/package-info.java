/** Indexes word tables (gazetteer names, triggers, cue words, time words) for lookup; {@link org.demarche.lexicon.CompiledOntology} loads what the build compiled. */
package org.demarche.lexicon;
