/** Compares extracted events with gold events and counts what is right. Entry: {@link org.demarche.evaluate.Evaluator}. */
package org.demarche.evaluate;
