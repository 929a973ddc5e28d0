/** The command line, and the one place where parts are wired; start at {@link org.demarche.cli.Main}. */
package org.demarche.cli;
