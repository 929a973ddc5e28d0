package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Place;
import org.demarche.model.Span;

/** Turns phrases for countries, bodies and places into mentions. */
final class BodyMentions {
    /** Within so many words of a place "republic" tells that the body is meant. */
    private static final int BESIDE = 5;

    private final Gazetteer gazetteer;
    private final CueWords cues;
    private final OfficeResolver offices;
    private final HomeParliament parliament;
    private final HomeMinistry home;
    private final Issuer issuer;
    private final Discourse discourse;
    private final CountryAtHand hand;
    private final ForeignChamber foreign;
    private final ParliamentAtHand atHand;
    private final NewPlaces places;

    BodyMentions(
            Gazetteer gazetteer,
            CueWords cues,
            OfficeResolver offices,
            HomeParliament parliament,
            HomeMinistry home,
            Issuer issuer,
            Discourse discourse,
            CountryAtHand hand,
            NewPlaces places) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.cues = cues;
        this.offices = offices;
        this.parliament = parliament;
        this.home = home;
        this.issuer = issuer;
        this.discourse = discourse;
        this.hand = hand;
        this.foreign = new ForeignChamber(gazetteer, cues);
        this.atHand = new ParliamentAtHand(gazetteer, cues, discourse, hand);
    }

    /** A body, country or region by its name. */
    Optional<EntityMention> named(Phrase p, Span span, PhraseScanner.Scan scan) {
        return hyphened(p, scan) || members(p, scan)
                ? Optional.empty()
                : republic(p, span, scan).or(() -> senate(p, span, scan)).or(() -> chamber(p, span, scan));
    }

    /** The people of a country: "the Russians". */
    Optional<EntityMention> demonym(Phrase p, Span span, PhraseScanner.Scan scan) {
        return hyphened(p, scan) ? Optional.empty() : several(EntityMention.Kind.DEMONYM, p, span, 0.8);
    }

    /** A place, or the body that it is called a republic for. */
    Optional<EntityMention> located(Phrase p, Span span, PhraseScanner.Scan scan) {
        return republic(p, span, scan).or(() -> place(p, span));
    }

    /** "Parliament", "the deputies". */
    Optional<EntityMention> home(Phrase p, Span span, PhraseScanner.Scan scan) {
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, seated(p, scan).stream().toList(), 0.75, p.rule());
    }

    /** "The government", "the army": of the country at hand. */
    Optional<EntityMention> bare(Phrase p, Span span, PhraseScanner.Scan scan) {
        Word last = scan.words().get(p.last() - 1);
        String acts = cues.body(last.folded()).orElse("government");
        Optional<ActorRef> own =
                last.capital() && acts.equals("government") ? issuer.country().flatMap(offices::ref) : Optional.empty();
        Optional<ActorRef> who = own.or(() -> BareBodyReader.apart(last.folded())
                        ? discourse.called(BareBodyReader::apart)
                        : Optional.empty())
                .or(() -> near(p, last, acts))
                .or(() -> discourse.called(last.folded()::equals));
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, who.stream().toList(), 0.6, "country-body-" + acts);
    }

    private Optional<ActorRef> near(Phrase p, Word last, String acts) {
        if (last.is(BareBodyReader.THERE)) {
            return hand.there(p.first());
        }
        if (BareBodyReader.ministry(last.folded())) {
            return hand.ministry(p.first()).or(home::government);
        }
        return hand.before(p.first()).or(() -> acts.equals("forces") ? hand.people(p.first()) : Optional.empty());
    }

    /** "Parliament", "the deputies": of the country at hand, where none was named a moment ago. */
    private Optional<ActorRef> seated(Phrase p, PhraseScanner.Scan scan) {
        boolean there =
                p.last() < scan.words().size() && scan.words().get(p.last()).is(BareBodyReader.THERE);
        String noun = noun(p, scan);
        Optional<ActorRef> known = there
                ? Optional.empty()
                : noun.equals(HomeParliament.SENATE) ? parliament.senate(discourse) : parliament.in(discourse, noun);
        if (!there && parliament.land(discourse, noun).isPresent()) {
            // "the upper house of the Dutch parliament ... the lower house"
            return known;
        }
        return known.or(() -> atHand.of(p.first(), noun, there));
    }

    /** "That country", "the Twelve", "the alliance". */
    Optional<EntityMention> common(Phrase p, Span span, PhraseScanner.Scan scan) {
        List<Word> words = scan.words().subList(p.first(), p.last());
        if (p.rule().equals(BareBodyReader.LAND)) {
            return EntityMentions.of(
                    EntityMention.Kind.COUNTRY,
                    span,
                    hand.last(p.first()).stream().toList(),
                    0.65,
                    p.rule());
        }
        if (p.rule().equals(NumberedBodies.RULE)) {
            Optional<ActorRef> body =
                    NumberedBodies.meant(words, offices.day(), discourse).flatMap(offices::ref);
            return EntityMentions.of(
                    EntityMention.Kind.ORGANISATION, span, body.stream().toList(), 0.75, p.rule());
        }
        Optional<ActorRef> meant = cues.common()
                .meant(words.subList(1, words.size()), discourse, gazetteer)
                .or(() -> hand.people(p.first()).flatMap(land -> house(words, land)))
                .map(who -> FormerStates.then(who.id(), offices.day())
                        .flatMap(offices::ref)
                        .orElse(who));
        return senate(p, span, scan)
                .or(() -> EntityMentions.of(
                        EntityMention.Kind.ORGANISATION, span, meant.stream().toList(), 0.75, p.rule()));
    }

    /** "Trump was impeached by the House": that of the country of the people told of. */
    private Optional<ActorRef> house(List<Word> words, ActorRef land) {
        return cues.common().of(words.get(words.size() - 1), land.id()).flatMap(offices::ref);
    }

    /** "The Congress of Peru" is no other country's; any other name means who bears it. */
    private Optional<EntityMention> chamber(Phrase p, Span span, PhraseScanner.Scan scan) {
        Optional<String> land = foreign.land(p, scan);
        return land.isEmpty()
                ? actor(p, span)
                : EntityMentions.of(
                        EntityMention.Kind.ORGANISATION,
                        span,
                        land.flatMap(l -> foreign.of(l, noun(p, scan))).map(Actor::ref).stream()
                                .toList(),
                        0.85,
                        "name");
    }

    private Optional<EntityMention> actor(Phrase p, Span span) {
        Actor actor = gazetteer.actor(p.actors().get(0)).orElseThrow();
        EntityMention.Kind kind =
                switch (actor.kind()) {
                    case COUNTRY, REGION -> EntityMention.Kind.COUNTRY;
                    case GROUP -> EntityMention.Kind.GROUP;
                    default -> EntityMention.Kind.ORGANISATION;
                };
        double certainty = p.rule().equals("metonym") ? 0.7 : 0.95;
        var place = p.place().flatMap(gazetteer::place).map(at -> at.ref());
        return Optional.of(new EntityMention(span, kind, List.of(actor.ref()), place, certainty, p.rule()));
    }

    private Optional<EntityMention> senate(Phrase p, Span span, PhraseScanner.Scan scan) {
        boolean bare = noun(p, scan).equals(HomeParliament.SENATE);
        return bare
                ? EntityMentions.of(
                        EntityMention.Kind.ORGANISATION,
                        span,
                        parliament.senate(discourse).stream().toList(),
                        0.7,
                        HomeParliament.SENATE)
                : Optional.empty();
    }

    Optional<EntityMention> several(EntityMention.Kind kind, Phrase p, Span span, double certainty) {
        List<ActorRef> refs =
                p.actors().stream().flatMap(id -> offices.ref(id).stream()).toList();
        return EntityMentions.of(kind, span, refs, certainty, p.rule());
    }

    /** "The republics of Donetsk and Luhansk": the body that calls itself so. */
    private Optional<EntityMention> republic(Phrase p, Span span, PhraseScanner.Scan scan) {
        Optional<ActorRef> body =
                cues.republic(scan.words().get(p.first()).folded()).flatMap(offices::ref);
        boolean beside = false;
        for (int i = Math.max(0, p.first() - BESIDE); i < Math.min(scan.words().size(), p.last() + BESIDE); i++) {
            beside |= scan.words().get(i).folded().startsWith("republic");
        }
        var place = p.place().flatMap(gazetteer::place).map(at -> at.ref());
        return beside
                ? body.map(b -> new EntityMention(span, EntityMention.Kind.GROUP, List.of(b), place, 0.7, "republic"))
                : Optional.empty();
    }

    private Optional<EntityMention> place(Phrase p, Span span) {
        return p.place()
                .flatMap(id -> gazetteer.place(id).map(Place::ref).or(() -> places.ref(id)))
                .map(at ->
                        new EntityMention(span, EntityMention.Kind.PLACE, List.of(), Optional.of(at), 0.9, p.rule()));
    }

    /** "The States of the Council": its members, whatever else bears the name. */
    private boolean members(Phrase p, PhraseScanner.Scan scan) {
        return p.last() == p.first() + 1
                && p.last() < scan.words().size()
                && cues.memberNoun(scan.words().get(p.first()).folded())
                && scan.words().get(p.last()).is("of");
    }

    /** "Iran-backed": no word about Iran. */
    private boolean hyphened(Phrase p, PhraseScanner.Scan scan) {
        return p.last() < scan.words().size()
                && scan.words().get(p.last()).joined()
                && cues.relation(scan.words().get(p.last()).folded());
    }

    /** The words of a phrase without "the". */
    private static String noun(Phrase p, PhraseScanner.Scan scan) {
        List<Word> words = scan.words().subList(p.first(), p.last());
        return words.stream()
                .skip(words.get(0).pos().equals("DT") ? 1 : 0)
                .map(Word::folded)
                .collect(Collectors.joining(" "));
    }
}
