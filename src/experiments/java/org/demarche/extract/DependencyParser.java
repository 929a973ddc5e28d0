package org.demarche.extract;

import java.util.List;
import org.demarche.model.Token;

/** A parser that says of each token of a sentence what it hangs on. */
interface DependencyParser {
    List<Dependency> parse(List<Token> tokens);
}
