package org.demarche.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Turns phrases that point back at somebody into mentions. */
final class PointingResolver {
    private static final int NEAR = 12;

    /** Nouns that lead to somebody: "ties with it", "sanctions on it". */
    private static final Set<String> AIMED = WordTable.keys("aimed-nouns.tsv");

    private final CueWords cues;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Map<String, ActorRef> presented = new HashMap<>();
    private final Discourse discourse;
    private final PronounResolver pronouns;
    private final CounterpartResolver counterparts;

    PointingResolver(
            CueWords cues,
            ArticlePeople people,
            OfficeResolver offices,
            Discourse discourse,
            PronounResolver pronouns) {
        this.cues = cues;
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
        this.pronouns = pronouns;
        counterparts = new CounterpartResolver(people, offices);
    }

    /** A pronoun and whom it means. */
    Optional<EntityMention> pronoun(
            Phrase p, Span span, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Pronoun pronoun = cues.pronoun(scan.words().get(p.first()).folded()).orElseThrow();
        EntityMention.Kind kind = EntityMention.Kind.PRONOUN;
        Optional<Antecedent> same =
                cues.emphatic(scan.words().get(p.first()).folded()) ? discourse.endingAt(p.first()) : Optional.empty();
        if (same.isPresent()) {
            // "Zarif himself accused"
            return same.flatMap(a -> EntityMentions.of(kind, span, a.mention().actors(), 0.65, "pronoun"));
        }
        return switch (pronoun.whom()) {
            case MALE, FEMALE ->
                EntityMentions.of(
                        kind, span, person(pronoun, p, clauses, voice).stream().toList(), 0.65, "pronoun");
            case SEVERAL ->
                EntityMentions.of(
                        kind,
                        span,
                        pronouns.several(p.first(), pronoun.role() == Pronoun.Case.OBJECT),
                        0.55,
                        "pronoun-several");
            case THING ->
                EntityMentions.of(
                        kind,
                        span,
                        object(p, scan)
                                ? pronouns.things().object(p.first()).stream().toList()
                                : expletive(p, scan, pronoun)
                                        ? List.of()
                                        : pronouns.things().thing(p.first()).stream()
                                                .toList(),
                        0.5,
                        "pronoun-thing");
            case SPEAKER ->
                EntityMentions.of(
                        kind, span, spoken(p, scan, clauses, voice).stream().toList(), 0.8, "speaker-I");
        };
    }

    /** "I" is who speaks; "we" of somebody who tells for an institution is that institution. */
    private Optional<ActorRef> spoken(Phrase p, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        boolean we = scan.words().get(p.first()).is("we")
                || scan.words().get(p.first()).is("our");
        return we && !clauses.quoted(p.first())
                ? voice.flatMap(offices::institution).or(() -> voice)
                : voice;
    }

    /** Whom the pronoun means; a bystander stays in mind for the next pronoun. */
    private Optional<ActorRef> person(Pronoun pronoun, Phrase p, Clauses clauses, Optional<ActorRef> voice) {
        Optional<PronounResolver.Referent> referent = pronouns.person(pronoun, p.first(), clauses, voice);
        referent.filter(r -> r.who().isEmpty())
                .ifPresent(r -> discourse.add(new Bystander(
                        p.first(),
                        r.key(),
                        Bystander.Kind.PERSON,
                        Optional.of(pronoun.whom() == Pronoun.Whom.MALE ? "male" : "female"),
                        clauses.subject(p.first(), p.last()),
                        clauses.quoted(p.first()))));
        return referent.flatMap(PronounResolver.Referent::who);
    }

    /** "Urged it to", "called on it to": no subject. */
    private static boolean object(Phrase p, PhraseScanner.Scan scan) {
        if (p.first() < 1
                || p.last() >= scan.words().size()
                || !scan.words().get(p.first()).is("it")) {
            return false;
        }
        Word before = scan.words().get(p.first() - 1);
        Word next = scan.words().get(p.last());
        boolean verb = before.pos().startsWith("VB");
        boolean on = before.is("on") || before.is("upon") || before.is("against");
        boolean aimed = p.first() > 1
                && before.pos().matches("IN|TO")
                && AIMED.contains(scan.words().get(p.first() - 2).folded());
        return aimed
                || (verb || on)
                        && (next.pos().equals("TO")
                                || next.is("of")
                                || next.is("for")
                                || next.is("not")
                                || next.is("with"));
    }

    private boolean expletive(Phrase p, PhraseScanner.Scan scan, Pronoun pronoun) {
        if (pronoun.role() == Pronoun.Case.OWNER) {
            return false;
        }
        for (int i = p.last(); i < Math.min(p.last() + 4, scan.words().size()); i++) {
            Word w = scan.words().get(i);
            if (w.pos().equals("MD") || w.pos().equals("RB") || w.is("had") || w.is("has") || w.is("have")) {
                continue;
            }
            Optional<Word> next =
                    i + 1 < scan.words().size() ? Optional.of(scan.words().get(i + 1)) : Optional.empty();
            boolean part = next.filter(n -> cues.copula(w.folded())
                            ? progressive(n) || cues.resolved(n.folded())
                            : cues.taken(n.folded()))
                    .isPresent();
            return !w.pos().startsWith("VB") || cues.expletive(w.folded()) && !part;
        }
        return true;
    }

    /** "It was suspending", not "it was becoming clear": only somebody is at work on something. */
    private boolean progressive(Word verb) {
        return verb.pos().equals("VBG") && !cues.expletive(verb.folded());
    }

    /** "His Russian counterpart". */
    Optional<EntityMention> counterpart(
            Phrase p, Span span, Clauses clauses, Optional<ActorRef> voice, Optional<ActorRef> named) {
        Optional<ActorRef> owner = whose(p, clauses, voice, named);
        if (OfficeKin.is(p)) {
            Optional<ActorRef> kin = owner.flatMap(o -> offices.kin(p, o));
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION, span, kin.stream().toList(), 0.7, p.rule());
        }
        List<ActorRef> who = owner.map(o -> p.actors().isEmpty()
                        ? counterparts.beside(o, discourse).stream().toList()
                        : counterparts.of(o, p.actors(), discourse))
                .orElse(List.of());
        boolean bodies = who.isEmpty()
                && p.actors().size() == 1
                && clauses.word(p.first()).is("their");
        // "the ambassadors of the alliance met their Ukrainian colleague": one of many stands for his country
        List<ActorRef> meant = bodies
                ? p.actors().stream().flatMap(id -> offices.ref(id).stream()).toList()
                : who;
        return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, meant, 0.75, p.rule());
    }

    /** Whose counterpart a phrase tells of; {@code named} is who stands before it with {@code 's}. */
    private Optional<ActorRef> whose(Phrase p, Clauses clauses, Optional<ActorRef> voice, Optional<ActorRef> named) {
        Pronoun his = cues.pronoun(clauses.word(p.first()).folded())
                .filter(o -> o.whom() == Pronoun.Whom.FEMALE)
                .orElse(Pronoun.of("male", "owner"));
        return p.first() > 0 && clauses.word(p.first() - 1).possessive()
                ? named
                : pronouns.person(his, p.first(), clauses, voice).flatMap(PronounResolver.Referent::who);
    }

    /** "His Russian counterpart, X": who is named there holds, if only the text knows him, the same office. */
    EntityMention alike(
            EntityMention mention, Phrase p, Clauses clauses, Optional<ActorRef> voice, Optional<ActorRef> named) {
        if (!OfficeKin.is(p)) {
            whose(p, clauses, voice, named)
                    .ifPresent(owner -> mention.actors().forEach(who -> offices.postsOf(owner, people).stream()
                            .flatMap(posts -> posts.stream().limit(1))
                            .findFirst()
                            .ifPresent(post -> people.teach(who, post))));
        }
        return mention;
    }

    /** "His Lebanese host": the last of that nation who is named, else whoever holds the owner's office there. */
    Optional<EntityMention> hostOf(Phrase p, Span span, Optional<ActorRef> owner) {
        Optional<ActorRef> who = discourse
                .last(
                        w -> !owner.equals(Optional.of(w))
                                && people.nationOf(w)
                                        .filter(p.actors()::contains)
                                        .isPresent(),
                        NEAR)
                .or(() -> owner.flatMap(
                        o -> counterparts.of(o, p.actors(), discourse).stream().findFirst()));
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, who.stream().toList(), 0.65, p.rule());
    }

    /** Whom "his" or "her" means. */
    Optional<ActorRef> owner(Word word, int first, Clauses clauses, Optional<ActorRef> voice) {
        return cues.pronoun(word.folded())
                .filter(p -> p.whom() == Pronoun.Whom.MALE || p.whom() == Pronoun.Whom.FEMALE)
                .flatMap(p -> pronouns.person(p, first, clauses, voice))
                .flatMap(PronounResolver.Referent::who);
    }

    /** "His government": the country of whom the pronoun means. */
    Optional<EntityMention> ownBody(
            Phrase p, Span span, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Optional<Pronoun> owner = cues.pronoun(scan.words().get(p.first()).folded());
        Optional<ActorRef> who = owner.flatMap(o -> switch (o.whom()) {
            case MALE, FEMALE ->
                pronouns.person(o, p.first(), clauses, voice)
                        .flatMap(PronounResolver.Referent::who)
                        .flatMap(w -> forces(p, scan)
                                .flatMap(noun -> offices.commanded(w))
                                .or(() -> offices.served(w)
                                        .or(() -> people.nationOf(w))
                                        .flatMap(offices::ref)));
            case THING -> pronouns.things().thing(p.first()).filter(w -> discourse.country(w) || sits(w, p, scan));
            case SPEAKER -> voice.flatMap(people::nationOf).flatMap(offices::ref);
            case SEVERAL ->
                Optional.of(pronouns.several(p.first(), false))
                        .filter(w -> w.size() == 1)
                        .map(w -> w.get(0))
                        .filter(discourse::country);
        });
        String noun = scan.words().subList(p.first() + 1, p.last()).stream()
                .map(Word::folded)
                .collect(Collectors.joining(" "));
        Optional<ActorRef> chamber = who.filter(
                        w -> cues.body(noun).filter("parliament"::equals).isPresent())
                .flatMap(w -> cues.chambers().called(w.id(), noun))
                .flatMap(offices::ref);
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                chamber.or(() -> who).stream().toList(),
                0.6,
                chamber.isPresent() ? "country-parliament" : "country-body-own");
    }

    /** The last word of a phrase that means men in arms: "troops". */
    private Optional<String> forces(Phrase p, PhraseScanner.Scan scan) {
        return Optional.of(scan.words().get(p.last() - 1).folded())
                .filter(noun -> cues.body(noun).filter("forces"::equals).isPresent());
    }

    /** "The Duma ... its deputies": those who sit there. */
    private boolean sits(ActorRef who, Phrase p, PhraseScanner.Scan scan) {
        return cues.chambers().isParliament(who.id())
                && cues.body(scan.words().get(p.last() - 1).folded())
                        .filter("parliament"::equals)
                        .isPresent();
    }

    /**
     * "The Minister" where one was presented so, "The Minister, Jean-Yves Le Drian"; "the minister": the last such office
     * holder named who is not the subject here; "the ministers": the last such set.
     */
    Optional<EntityMention> shortTitle(Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> beside) {
        Word head = scan.words().get(p.last() - 1);
        if (p.rule().equals(Ranks.RULE)) {
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    ranking(w -> people.ranks(w, head.folded()))
                            .or(() -> ranking(w ->
                                    Ranks.of(w).filter(head.folded()::equals).isPresent()))
                            .stream()
                            .toList(),
                    0.7,
                    p.rule());
        }
        String post = cues.shortTitle(head.folded()).orElseThrow();
        beside.filter(discourse::person).ifPresent(who -> presented.putIfAbsent(head.text(), who));
        Optional<ActorRef> own = Optional.ofNullable(presented.get(head.text())).filter(who -> head.capital());
        if (own.isPresent()) {
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(own.get()), 0.8, p.rule());
        }
        if (head.folded().endsWith("s")) {
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    discourse.plural(w -> offices.holdsSuch(w, post), head.folded()),
                    0.65,
                    "short-titles");
        }
        Optional<ActorRef> who = discourse.last(
                w -> offices.holdsSuch(w, post) && !offices.otherwise(w, post) && !discourse.subjectNow(w), NEAR);
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, who.stream().toList(), 0.7, p.rule());
    }

    /** Notes whom an article presents by a title in capitals that names no country: "X, the Minister for Foreign Affairs". */
    void present(List<Word> title, ActorRef who) {
        title.stream()
                .filter(w -> w.capital() && cues.shortTitle(w.folded()).isPresent())
                .forEach(w -> presented.putIfAbsent(w.text(), who));
    }

    private Optional<ActorRef> ranking(Predicate<ActorRef> rank) {
        return discourse.last(who -> rank.test(who) && !discourse.subjectNow(who), NEAR);
    }

    /** "The American and the Russian": of the two who were named together last. */
    private Optional<ActorRef> paired(Phrase p, PhraseScanner.Scan scan) {
        Optional<Phrase> other = scan.phrases().stream()
                .filter(q -> q.kind() == Phrase.Kind.FELLOW && !q.equals(p))
                .filter(q -> !q.actors().equals(p.actors()))
                .findFirst();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - NEAR); s--) {
            for (List<ActorRef> group : discourse.groups(s)) {
                Optional<ActorRef> one = ofNation(group, p);
                if (group.size() == 2
                        && one.isPresent()
                        && ofNation(group, other.get()).isPresent()) {
                    return one;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ActorRef> ofNation(List<ActorRef> group, Phrase p) {
        return group.stream()
                .filter(discourse::person)
                .filter(w -> people.nationOf(w).filter(p.actors()::contains).isPresent())
                .findFirst();
    }

    /** "The Russian": the last person named of that nation. */
    Optional<EntityMention> fellow(Phrase p, Span span, PhraseScanner.Scan scan) {
        if (p.rule().equals(Natives.RULE)) {
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    discourse.last(w -> p.actors().contains(w.id()), NEAR).stream()
                            .toList(),
                    0.7,
                    p.rule());
        }
        Optional<String> post = cues.heldPost(scan.words().get(p.last() - 1).folded());
        Predicate<ActorRef> fellow =
                w -> people.nationOf(w).filter(p.actors()::contains).isPresent()
                        && post.filter(begin -> offices.elsewhere(w, begin)).isEmpty();
        Optional<ActorRef> who = paired(p, scan)
                .or(() -> discourse.last(w -> fellow.test(w) && !offices.speaks(w), NEAR))
                .or(() -> discourse.last(fellow, NEAR));
        List<ActorRef> later = who.isEmpty() && discourse.now() == 0
                ? people.all().stream().filter(fellow).toList()
                : List.of();
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                later.size() == 1 ? later : who.stream().toList(),
                0.7,
                p.rule());
    }
}
