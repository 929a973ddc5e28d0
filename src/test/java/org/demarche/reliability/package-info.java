/** What is measured rather than tested: long runs of the whole program, each with a {@code main}; docs/reliability.sh runs them. */
package org.demarche.reliability;
