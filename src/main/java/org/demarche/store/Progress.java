package org.demarche.store;

/** Is told how far an ingest has come. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (done, total, what) -> {};

    /**
     * @param done steps finished
     * @param total steps in all
     * @param what the step at hand, for people
     */
    void at(int done, int total, String what);
}
