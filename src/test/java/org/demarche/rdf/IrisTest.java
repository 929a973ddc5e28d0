package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "john-kerry", "José Manuel Barroso", "zoë “zed” o'hara <z>", "محمد جواد ظریف", "בנימין נתניהו", "a/b?c#d", "100%",
                "a+b", "..", ".", "tab\tnew\nline", "back\\slash", "{x}|^`", "😀", "%41", ""
            })
    void anyNameMakesALegalIriAndComesBack(String name) {
        Node iri = Iris.iri(Dip.ACTOR, name);
        IRIx checked = IRIx.create(iri.getURI());
        assertFalse(checked.hasViolations(), iri.getURI());
        assertEquals(iri.getURI().length(), iri.getURI().codePoints().filter(c -> c < 128).count());
        assertEquals(name, Iris.local(Dip.ACTOR, iri));
    }

    @Test
    void differentNamesHaveDifferentIris() {
        Set<Node> iris = new HashSet<>();
        List<String> names = List.of("a b", "a%20b", "a+b", "a-b", "A b");
        names.forEach(n -> iris.add(Iris.iri(Dip.ACTOR, n)));
        assertEquals(names.size(), iris.size());
    }
}
