package org.demarche.annotate;

/** A value and the atoms that say it, from {@code begin} to before {@code end}. */
record TimexPart(int begin, int end, TimexValue value) {}
