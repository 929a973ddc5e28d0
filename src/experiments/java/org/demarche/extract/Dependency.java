package org.demarche.extract;

/**
 * What a token hangs on.
 *
 * @param head token index in the sentence, or -1 for the root
 * @param label Stanford typed dependency: nsubj, dobj, prep, pobj, conj, appos, relcl, acl, advcl, xcomp, ccomp
 */
record Dependency(int head, String label) {}
