package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;

/** Turns the phrases of one article into mentions, sentence by sentence. */
final class PhraseResolver {
    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final NameResolver names;
    private final OfficeResolver offices;
    private final List<EntityMention> mentions = new ArrayList<>();

    PhraseResolver(Gazetteer gazetteer, ArticlePeople people, NameResolver names, OfficeResolver offices) {
        this.gazetteer = gazetteer;
        this.people = people;
        this.names = names;
        this.offices = offices;
    }

    List<EntityMention> mentions() {
        return mentions;
    }

    void sentence(PhraseScanner.Scan scan) {
        List<Phrase> phrases = scan.phrases();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase p = phrases.get(i);
            Optional<EntityMention> mention = Optional.empty();
            Span span = scan.span(p);
            switch (p.kind()) {
                case NAME, CAPITALS -> mention = person(p, span);
                case OFFICE -> mention = office(p, span, Apposition.of(scan, i));
                case ACTOR -> mention = actor(p, span);
                case BODY -> mention = several(EntityMention.Kind.DESCRIPTION, p, span, 0.85);
                case PEOPLE -> mention = several(EntityMention.Kind.COUNTRY, p, span, 0.7);
                case DEMONYM -> mention = several(EntityMention.Kind.DEMONYM, p, span, 0.8);
                case PLACE -> mention = place(p, span);
                default -> {}
            }
            mention.ifPresent(mentions::add);
        }
    }

    private Optional<EntityMention> person(Phrase p, Span span) {
        PersonName name = p.name().orElseThrow();
        return who(p, span.begin())
                .map(who -> new EntityMention(
                        span,
                        EntityMention.Kind.PERSON,
                        List.of(who),
                        Optional.empty(),
                        name.full() ? 0.97 : 0.92,
                        p.rule()));
    }

    /** Whom a name phrase means, with people introduced elsewhere in the article. */
    private Optional<ActorRef> who(Phrase p, int at) {
        PersonName name = p.name().orElseThrow();
        return names.full(name, p.office())
                .or(() -> people.introduced(name.written()))
                .or(() -> name.full()
                        ? Optional.empty()
                        : name.surname().flatMap(s -> names.surname(s, at, p.office(), name.gender())));
    }

    private Optional<EntityMention> office(Phrase p, Span span, Optional<PersonName> beside) {
        Office office = p.office().orElseThrow();
        Optional<ActorRef> named = beside.flatMap(n -> names.full(n, Optional.of(office))
                .or(() -> people.introduced(n.written()))
                .or(() -> n.surname().flatMap(s -> names.surname(s, span.begin(), Optional.of(office), n.gender()))));
        if (named.isPresent() && !office.plural() && Apposition.fits(named.get(), office, people, offices, gazetteer)) {
            return Optional.of(description(span, List.of(named.get()), 0.9, "apposition"));
        }
        if (!office.definite()) {
            return Optional.empty();
        }
        List<String> owners = owners(office);
        List<ActorRef> holders = new ArrayList<>();
        for (String of : owners) {
            Optional<ActorRef> holder = offices.holder(office, of);
            boolean collective = office.plural()
                    && (owners.size() == 1 || holder.isEmpty());
            if (collective) {
                offices.ref(of).ifPresent(holders::add);
            } else {
                holder.ifPresent(holders::add);
            }
        }
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(description(span, holders, 0.85, office.plural() ? "offices" : p.rule()));
    }

    private static List<String> owners(Office office) {
        if (!office.of().isEmpty()) {
            return office.of();
        }
        List<String> own =
                office.titles().stream().flatMap(t -> t.of().stream()).distinct().toList();
        return own.size() == 1 ? own : List.of();
    }

    private static EntityMention description(Span span, List<ActorRef> who, double certainty, String rule) {
        return new EntityMention(
                span, EntityMention.Kind.DESCRIPTION, who, Optional.empty(), certainty, rule);
    }

    private Optional<EntityMention> actor(Phrase p, Span span) {
        Actor actor = gazetteer.actor(p.actors().get(0)).orElseThrow();
        EntityMention.Kind kind =
                switch (actor.kind()) {
                    case COUNTRY, REGION -> EntityMention.Kind.COUNTRY;
                    case GROUP -> EntityMention.Kind.GROUP;
                    default -> EntityMention.Kind.ORGANISATION;
                };
        boolean metonym = p.rule().equals("metonym");
        return Optional.of(new EntityMention(
                span, kind, List.of(actor.ref()), placeRef(p), metonym ? 0.7 : 0.95, p.rule()));
    }

    private Optional<PlaceRef> placeRef(Phrase p) {
        return p.place().flatMap(gazetteer::place).map(place -> place.ref());
    }

    private Optional<EntityMention> several(EntityMention.Kind kind, Phrase p, Span span, double certainty) {
        List<ActorRef> refs =
                p.actors().stream().flatMap(id -> offices.ref(id).stream()).toList();
        return refs.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityMention(span, kind, refs, Optional.empty(), certainty, p.rule()));
    }

    private Optional<EntityMention> place(Phrase p, Span span) {
        return Optional.of(new EntityMention(
                span, EntityMention.Kind.PLACE, List.of(), placeRef(p), 0.9, p.rule()));
    }
}
