package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** "In the former", "in the latter": one of two places named before. */
final class OrderPlaces {
    private static final int BACK = 1;

    private OrderPlaces() {}

    static boolean located(Phrase p, PhraseScanner.Scan scan) {
        return p.rule().matches("set-(first|last)")
                && p.first() > 0
                && (scan.words().get(p.first() - 1).is("in")
                        || scan.words().get(p.first() - 1).is("at"));
    }

    /** The first or last of the two places that this sentence, or the one before, names. */
    static Optional<EntityMention> of(Phrase p, Span span, Discourse discourse) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            List<Antecedent> places = discourse.places(s).stream()
                    .filter(a -> !a.mention().foundBy().startsWith("set-"))
                    .toList();
            if (places.size() == 2) {
                Antecedent one = places.get(p.rule().equals("set-first") ? 0 : 1);
                return Optional.of(new EntityMention(
                        span, EntityMention.Kind.PLACE, List.of(), one.mention().place(), 0.7, p.rule()));
            }
        }
        return Optional.empty();
    }
}
