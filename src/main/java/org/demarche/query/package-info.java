/** Loads questions and answers them; start at {@link org.demarche.query.Questions} and {@link org.demarche.query.Answers}. */
package org.demarche.query;
