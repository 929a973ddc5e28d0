package org.demarche.extract;

/**
 * Something that speaks for an event, or against it where it is below zero.
 *
 * @param sign as lexicon/confidence.tsv has it
 * @param logOdds how much
 */
public record Reason(String sign, double logOdds) {}
