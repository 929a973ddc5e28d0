package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** What a noun of talks says by itself of who took part. */
record TalkNouns(WordClasses classes) {
    boolean talks(Unit trigger) {
        return trigger.is(Unit.Kind.NOMINAL)
                && (classes.in("talks", trigger.form) || classes.in("talks", trigger.head));
    }

    /** Whether talks are said to be nobody's: "talks in Paris", "a talk of their own". */
    boolean bare(Unit noun) {
        return (classes.in("unsaid-talks", noun.form)
                        || classes.in("unsaid-calls", noun.form)
                                && noun.attached.stream()
                                        .noneMatch(p -> p.prep().equals("for")))
                && noun.possessor.isEmpty()
                && noun.modifiers.stream().allMatch(m -> m.place().isPresent())
                && noun.attached.stream()
                        .allMatch(p -> classes.in("place-prepositions", p.prep())
                                || classes.in("spoken-of-prepositions", p.prep())
                                || p.prep().equals("of")
                                        && (classes.in("sort-nouns", p.noun().form)
                                                || p.noun().word("own")));
    }

    /** "Another round", "the previous session, in Berlin": one of several between the same parties. */
    boolean again(Unit noun) {
        boolean further = noun.words.stream().anyMatch(w -> classes.in("further-words", w));
        boolean series = classes.in("series-nouns", noun.form)
                && noun.words.stream().anyMatch(w -> classes.in("series-words", w));
        return (further || series)
                && noun.modifiers.stream().allMatch(m -> series && m.place().isPresent())
                && noun.possessor.isEmpty()
                && noun.attached.stream()
                        .filter(p -> p.noun().names() || p.prep().equals("of") && !talks(p.noun()))
                        .allMatch(p -> series
                                && classes.in("place-prepositions", p.prep())
                                && p.noun().entity.flatMap(e -> e.place()).isPresent());
    }

    /** "Was not up for discussion", "is open to negotiation": no talks. */
    boolean negotiable(Clause clause) {
        return clause.lemma().equals("be")
                && (clause.group().particle().equals("up") || classes.in("open-adjectives", clause.predicate));
    }
}
