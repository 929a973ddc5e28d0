package org.demarche.extract;

import java.util.List;
import org.demarche.model.Sentence;

/** A sentence as word groups and clauses, both in text order. */
record Parse(Sentence sentence, List<Unit> units, List<Clause> clauses) {}
