package org.demarche.extract;

/**
 * What a verb group says besides its meaning.
 *
 * @param lemma infinitive of the main verb
 * @param particle "off" in "called off", or empty
 * @param modal lower-case modal verb, or empty
 */
record VerbGroup(
        String lemma,
        String particle,
        String modal,
        Form form,
        boolean past,
        boolean passive,
        boolean negated,
        boolean progressive,
        boolean perfect) {
    enum Form {
        FINITE,
        /** "to meet" */
        INFINITIVE,
        /** "meeting", without an auxiliary */
        GERUND,
        /** "met by", without an auxiliary */
        PARTICIPLE
    }

    /** The verb with its particle, as classes of words name it: "call off". */
    String name() {
        return particle.isEmpty() ? lemma : lemma + " " + particle;
    }

    boolean finite() {
        return form == Form.FINITE;
    }

    VerbGroup withParticle(String other) {
        return new VerbGroup(lemma, other, modal, form, past, passive, negated, progressive, perfect);
    }

    VerbGroup withForm(Form other) {
        return new VerbGroup(
                lemma,
                particle,
                modal,
                other,
                past,
                other == Form.PARTICIPLE || passive,
                negated,
                progressive,
                perfect);
    }

    VerbGroup withNegation() {
        return new VerbGroup(lemma, particle, modal, form, past, passive, true, progressive, perfect);
    }

    /**
     * The same verb as the rest of a group whose first part stands away from it: "had, by then, threatened", "did they meet".
     *
     * @param first "be", "have", "do" or a modal verb
     * @param single whether the rest is one word
     */
    VerbGroup behind(VerbGroup first, boolean single) {
        boolean be = first.lemma.equals("be");
        boolean have = first.lemma.equals("have");
        boolean gerund = form == Form.GERUND;
        return new VerbGroup(
                lemma,
                particle,
                first.modal,
                Form.FINITE,
                first.past,
                be ? !gerund : passive && !(have && single),
                first.negated || negated,
                be && gerund || progressive,
                have || first.perfect || perfect);
    }

    /** The same verb read as a past tense, as where a tagger took "met" for a participle. */
    VerbGroup pastTense() {
        return new VerbGroup(lemma, particle, "", Form.FINITE, true, false, negated, false, false);
    }
}
