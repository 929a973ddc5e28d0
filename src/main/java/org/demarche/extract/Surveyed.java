package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** Whether a people's choice was only counted by those who ask for opinions: "back the plan by 90 percent, a survey said". */
final class Surveyed {
    private final WordClasses classes;

    Surveyed(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        return classes.in("voted-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB
                && (has(match, "survey-nouns") || has(match, "opinion-polls") && has(match, "percent"));
    }

    private boolean has(Match match, String nouns) {
        return match.parse().units().stream()
                .flatMap(u -> Stream.concat(
                        u.members().stream(), u.attached.stream().flatMap(p -> p.noun().members().stream())))
                .anyMatch(u -> classes.in(nouns, u.form));
    }
}
