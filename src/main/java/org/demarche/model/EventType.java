package org.demarche.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of event, as one file of ontology/events/ defines it.
 *
 * @param id local name of its class, {@code Meeting}
 * @param symmetric whether all participants stand in one role
 * @param speech whether it is a speech act
 * @param relation local name of the property that the direct triple uses, {@code metWith}
 * @param verbal how a sentence says it between actors, "met with"
 * @param traits what else sets it apart from other types
 * @param patterns trigger patterns, as written in the file
 */
public record EventType(
        String id,
        String label,
        boolean symmetric,
        boolean speech,
        String relation,
        String verbal,
        List<String> cameo,
        List<String> plover,
        Set<Trait> traits,
        List<Pattern> patterns,
        List<Example> examples) {
    public EventType {
        cameo = List.copyOf(cameo);
        plover = List.copyOf(plover);
        traits = Set.copyOf(traits);
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
    }

    /** What rules ask of a type: {@code dip:trait "journey"}. */
    public enum Trait {
        /** Somebody goes to a place away from home, perhaps overnight. */
        JOURNEY,
        /** People or delegations are in one room. */
        ENCOUNTER,
        /** People talk at a distance, in no one place. */
        CALL,
        /** Parties put their names to a text; two texts are two events. */
        ACCORD,
        /** It hits somebody, and is in no one place. */
        PENALTY,
        /** Somebody is asked to act; what is asked for may look like an act. */
        REQUEST,
        /** Somebody binds himself to act. */
        PROMISE;

        /** The word for it in {@code dip:trait}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** A trigger pattern, "{A} hold talks with {A}", and where it stands. */
    public record Pattern(String text, String file, int line) {}

    /**
     * A sentence with what must be found in it; a counter-example has no expectation and must give no event of the type.
     *
     * @param text "2014-03-15 | sentence | agents=…; … | place=… | start=… | status=…"
     */
    public record Example(String text, boolean counter, Optional<String> file) {}
}
