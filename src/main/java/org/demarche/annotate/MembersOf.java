package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry;
import org.demarche.lexicon.NameTrie;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;

/** The body whose members a plural title tells by a common noun or number: "the ministers of the Twelve", "leaders of the bloc". */
final class MembersOf {
    /** So many words at most lead from a verb to the body whose members belong to it: "belong to the". */
    private static final int BODY_REACH = 3;

    private final Discourse discourse;
    private final OfficeResolver offices;
    private final CueWords cues;
    private final Gazetteer gazetteer;
    private final SetResolver sets;

    MembersOf(Discourse discourse, OfficeResolver offices, CueWords cues, Gazetteer gazetteer, SetResolver sets) {
        this.discourse = discourse;
        this.offices = offices;
        this.cues = cues;
        this.gazetteer = gazetteer;
        this.sets = sets;
    }

    /** The countries behind a title that are told as a set: "ministers of the two countries". */
    List<ActorRef> ofSet(Phrase title, PhraseScanner.Scan scan) {
        int of = title.last();
        boolean behind = of < scan.words().size()
                && (scan.words().get(of).is("of")
                        || scan.words().get(of).is("from")
                        || scan.words().get(of).is("for"));
        return scan.phrases().stream()
                .filter(q -> behind && q.kind() == Phrase.Kind.SET && q.first() == of + 1)
                .flatMap(q -> q.set().stream())
                .filter(q -> q.members().matches("countries|sides"))
                .findFirst()
                .map(set -> sets.of(set, who -> true, List.of(), false))
                .filter(found -> found.stream().noneMatch(discourse::person))
                .orElse(List.of());
    }

    /** The body whose name opens a plural title that some minister has too: "EU ministers". */
    Optional<ActorRef> within(Phrase title, PhraseScanner.Scan scan) {
        return gazetteer
                .at(k -> title.first() + k < title.last()
                        ? scan.words().get(title.first() + k).folded()
                        : null)
                .stream()
                .map(NameTrie.Found::value)
                .filter(e -> e.sense() == NameEntry.Sense.ACTOR
                        && e.allows(0, scan.words().get(title.first()).text()))
                .flatMap(e -> gazetteer.actor(e.id()).stream())
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION)
                .map(Actor::ref)
                .findFirst();
    }

    /** "The foreign ministers of the 11 countries known as friends": of something that is not told who. */
    boolean strange(Phrase title, PhraseScanner.Scan scan) {
        int of = title.last();
        return of + 2 < scan.words().size()
                && scan.words().get(of).is("of")
                && scan.words().get(of + 1).pos().equals("DT")
                && scan.phrases().stream()
                        .noneMatch(q ->
                                q.first() == of + 1 && (q.kind() == Phrase.Kind.SET || q.kind() == Phrase.Kind.COMMON));
    }

    /** The body behind "of" and a title. */
    Optional<ActorRef> behind(Phrase title, PhraseScanner.Scan scan) {
        return of(title, scan).or(() -> belonging(title, scan));
    }

    /** "Ministers from the six states that belong to the council". */
    private Optional<ActorRef> belonging(Phrase title, PhraseScanner.Scan scan) {
        List<Word> words = scan.words();
        int i = title.last();
        if (i >= words.size() || !words.get(i).folded().matches("of|from")) {
            return Optional.empty();
        }
        i++;
        while (i < words.size() && words.get(i).pos().matches("DT|CD|JJ|NNP?|VBG")) {
            i++;
        }
        boolean lands = i + 2 < words.size()
                && cues.memberNoun(words.get(i).folded())
                && words.get(i + 1).folded().matches("that|which")
                && cues.belongs(words.get(i + 2).folded());
        int verb = i + 2;
        return scan.phrases().stream()
                .filter(q -> lands && q.first() > verb && q.first() <= verb + BODY_REACH)
                .filter(q -> q.kind() == Phrase.Kind.ACTOR)
                .findFirst()
                .flatMap(q -> offices.ref(q.actors().get(0)))
                .filter(who -> !discourse.person(who) && !discourse.country(who));
    }

    private Optional<ActorRef> of(Phrase title, PhraseScanner.Scan scan) {
        int of = title.last();
        if (of >= scan.words().size() || !scan.words().get(of).is("of")) {
            return Optional.empty();
        }
        return scan.phrases().stream()
                .filter(q -> q.kind() == Phrase.Kind.COMMON && q.first() == of + 1)
                .findFirst()
                .flatMap(q -> body(q, scan.words().subList(q.first(), q.last())));
    }

    private Optional<ActorRef> body(Phrase common, List<Word> words) {
        if (common.rule().equals(BareBodyReader.LAND)) {
            return Optional.empty();
        }
        return common.rule().equals(NumberedBodies.RULE)
                ? NumberedBodies.meant(words, offices.day(), discourse)
                        .or(() -> NumberedBodies.only(words, offices.day()))
                        .flatMap(offices::ref)
                : cues.common().meant(words.subList(1, words.size()), discourse, gazetteer);
    }
}
