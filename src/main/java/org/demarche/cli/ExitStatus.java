package org.demarche.cli;

/** What a command's exit status means. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Some inputs were refused; the others went through. */
    static final int SOME_REFUSED = 3;

    private ExitStatus() {}
}
