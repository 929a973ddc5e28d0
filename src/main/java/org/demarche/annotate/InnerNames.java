package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.NameTrie;
import org.demarche.model.Actor;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** What a phrase names though nobody is known for the whole of it: "North Korean" in "the North Korean ambassador". */
final class InnerNames {
    private final Gazetteer gazetteer;

    InnerNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The country or body told in a phrase for an office holder who does not act himself. */
    Optional<EntityMention> of(Phrase p, PhraseScanner.Scan scan, Clauses clauses) {
        boolean told = p.office().filter(o -> o.definite() || o.plural()).isPresent()
                || scan.words().subList(p.first(), p.last()).stream().anyMatch(Word::possessive);
        boolean office = p.kind() == Phrase.Kind.OFFICE && told || p.rule().equals(NumberedReader.RULE);
        if (!office || clauses.subject(p.first(), p.last())) {
            return Optional.empty();
        }
        for (int i = p.first(); i < p.last(); i++) {
            Optional<EntityMention> found = at(i, p.last(), scan.words());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<EntityMention> at(int first, int end, List<Word> words) {
        NameTrie.Found<NameEntry> best = null;
        for (NameTrie.Found<NameEntry> f :
                gazetteer.at(k -> first + k < end ? words.get(first + k).folded() : null)) {
            boolean of = first > 1
                    && (words.get(first - 1).is("of") || words.get(first - 2).is("of"));
            boolean owner = first + f.words() < end && words.get(first + f.words()).possessive();
            boolean names =
                    f.value().sense() == Sense.DEMONYM || (of || owner) && f.value().sense() == Sense.ACTOR;
            if (names && f.value().allows(0, words.get(first).text()) && (best == null || f.words() > best.words())) {
                best = f;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        NameTrie.Found<NameEntry> found = best;
        Span span = words.get(first)
                .span()
                .cover(words.get(first + found.words() - 1).span());
        boolean demonym = found.value().sense() == Sense.DEMONYM;
        return gazetteer
                .actor(found.value().id())
                .map(actor -> new EntityMention(
                        span,
                        demonym ? EntityMention.Kind.DEMONYM : kind(actor),
                        List.of(actor.ref()),
                        Optional.empty(),
                        0.7,
                        demonym ? "demonym" : "name"));
    }

    private static EntityMention.Kind kind(Actor actor) {
        return PhraseGrammar.land(actor) ? EntityMention.Kind.COUNTRY : EntityMention.Kind.ORGANISATION;
    }
}
