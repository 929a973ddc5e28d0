package org.demarche.rdf;

import java.util.List;
import java.util.stream.Collectors;

/** The ontology files are wrong; the message has one line for each fault, "file:line: what is wrong". */
public final class OntologyFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public OntologyFault(List<String> faults) {
        super(faults.stream().collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
