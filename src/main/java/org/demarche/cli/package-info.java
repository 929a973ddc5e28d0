/** The command line, and the one place where parts are wired; start at {@code Main}. */
package org.demarche.cli;
