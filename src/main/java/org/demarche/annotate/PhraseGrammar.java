package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.model.Actor;
import org.demarche.model.Post;

/** The noun phrases of one sentence: modifiers, title, country, name. */
final class PhraseGrammar {
    /** A name after "Mr", "Admiral", "Prince". */
    static final String ADDRESSED = "addressed-name";

    /** "His movement". */
    static final String OWN_GROUP = "own-group";

    /** The post of a minister without a portfolio told. */
    private static final String ANY_MINISTER = "minister";

    /** A surname that may be another word at the head of a sentence. */
    static final String WEAK = "surname-first";

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;
    private final ModifierReader modifiers;
    private final NameReader names;
    private final BodyReader bodies;
    private final RelationReader relations;
    private final OfficeReader offices;

    PhraseGrammar(Lexemes lex, Gazetteer gazetteer, CueWords cues) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
        modifiers = new ModifierReader(lex, gazetteer, cues);
        names = new NameReader(lex, gazetteer, cues);
        bodies = new BodyReader(lex, gazetteer, cues);
        relations = new RelationReader(lex, gazetteer, cues, names);
        offices = new OfficeReader(lex, gazetteer, cues, names);
    }

    /** The phrase that begins with lexeme {@code k}. */
    Optional<Phrase> at(int k) {
        if (lex.get(k).has(Sense.OUTLET)) {
            return Optional.of(Phrase.of(Phrase.Kind.NOBODY, lex.first(k), lex.last(k), "outlet"));
        }
        return CollectiveReader.at(k, lex, cues)
                .or(() -> NumberedReader.at(k, lex, cues, gazetteer))
                .or(() -> Natives.at(k, lex))
                .or(() -> BareBodyReader.land(k, lex))
                .or(() -> BareBodyReader.troops(k, lex, cues))
                .or(() -> NumberedBodies.at(k, lex, cues))
                .or(() -> Ranks.at(k, lex))
                .or(() -> headed(k).filter(p -> !StandingPlace.opens(k, p, lex)))
                .or(() -> single(k));
    }

    /** What the person owns who is named right before the {@code 's} that is lexeme {@code k}. */
    Optional<Phrase> owned(int k, Phrase owner) {
        return switch (owner.kind()) {
            case NAME, OFFICE, LEADER, SHORT, COMMON ->
                HostReader.behind(k, lex.lexemeAfter(owner.first()), lex, cues)
                        .or(() -> lex.possessive(k) ? OfficeKin.at(k + 1, k + 1, lex) : Optional.empty())
                        .or(() -> OwnedReader.behind(k, lex, cues, modifiers));
            default -> Optional.empty();
        };
    }

    private Optional<Phrase> headed(int k) {
        Modifiers m = modifiers.at(k);
        if (m.head() >= lex.size()) {
            return Optional.empty();
        }
        Lexeme head = lex.get(m.head());
        boolean chamber = head.has(Sense.BODY)
                && cues.body(lex.folded(m.head())).filter("parliament"::equals).isPresent();
        boolean any = offices.titles(m.head(), false).stream()
                        .map(Post::post)
                        .toList()
                        .equals(List.of(ANY_MINISTER))
                && BackReference.at(k, m, lex, cues).isPresent();
        if ((head.has(Sense.TITLES) || head.has(Sense.TITLE)) && !chamber && !any) {
            return offices.at(k, m, offices.titles(m.head(), head.has(Sense.TITLES)));
        }
        if (m.owner() && m.head() == k + 1 && cues.groupNoun(lex.folded(m.head()))) {
            return Optional.of(Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(m.head()), OWN_GROUP));
        }
        Optional<Phrase> governed = OwnedReader.named(k, m, lex, cues, names);
        if (governed.isPresent()) {
            return governed;
        }
        List<Post> split = parted(k, m);
        if (!split.isEmpty()) {
            return offices.at(k, m, split);
        }
        Optional<Phrase> body = head.has(Sense.BODY) ? bodies.at(k, m) : bodies.assembly(k, m);
        if (body.isPresent()) {
            return body;
        }
        if (cues.seatNoun(lex.folded(m.head())) && m.nations().size() == 1) {
            Optional<String> seat = gazetteer.actor(m.nations().get(0)).flatMap(Actor::seat);
            return Optional.of(Phrase.of(Phrase.Kind.PLACE, lex.first(k), lex.last(m.head()), "capital")
                    .place(seat));
        }
        Optional<Phrase> back = BackReference.at(k, m, lex, cues);
        if (back.isPresent()) {
            return back;
        }
        Optional<Phrase> host = HostReader.at(k, m, lex, cues);
        if (host.isPresent()) {
            return host;
        }
        Optional<Phrase> leader = LeaderReader.at(k, m, lex, cues, names);
        if (leader.isPresent()) {
            return leader;
        }
        Optional<Phrase> relation = relations.at(k, m);
        if (relation.isPresent()) {
            return relation;
        }
        Optional<Phrase> figure = FigureReader.at(k, m, lex, cues);
        if (figure.isPresent()) {
            return figure;
        }
        boolean owned = m.nations().size() == 1 && m.head() > k;
        if (owned && !lex.joined(m.head())) {
            return names.known(m.head())
                    .map(n -> Phrase.of(Phrase.Kind.NAME, lex.first(k), n.last(), "nationality-name")
                            .name(n.name())
                            .actors(m.nations()));
        }
        return Optional.empty();
    }

    /** "Top US diplomat": the title "top diplomat" with the country between its words. */
    private List<Post> parted(int k, Modifiers m) {
        if (m.nations().size() != 1 || !cues.personNoun(lex.folded(m.head()))) {
            return List.of();
        }
        for (int i = k; i < m.head(); i++) {
            List<Post> posts = gazetteer.titled(List.of(lex.folded(i), lex.folded(m.head())));
            if (!posts.isEmpty()) {
                return posts;
            }
        }
        return List.of();
    }

    private Optional<Phrase> single(int k) {
        Lexeme x = lex.get(k);
        if (x.has(Sense.PERSON) || lex.honorific(k, cues)) {
            Optional<NameReader.Read> name = names.at(k, false);
            if (name.isPresent()) {
                return Optional.of(named(k, name.get(), lex.honorific(k, cues) ? ADDRESSED : "name"));
            }
        }
        Optional<Phrase> pointing = PointingWords.at(k, lex, cues, gazetteer);
        if (pointing.isPresent()) {
            return pointing;
        }
        Optional<NameReader.Capitals> capitals = names.capitals(k);
        if (capitals.isPresent()) {
            return Optional.of(capitals(k, capitals.get()));
        }
        return known(k, x);
    }

    private Phrase named(int k, NameReader.Read read, String rule) {
        return Phrase.of(Phrase.Kind.NAME, lex.first(k), read.last(), rule).name(read.name());
    }

    private Phrase capitals(int k, NameReader.Capitals c) {
        if (c.name().isEmpty()) {
            return Phrase.of(Phrase.Kind.NOBODY, lex.first(k), c.last(), "organisation");
        }
        boolean surname = !c.name().get().full() && c.surname();
        Phrase phrase = Phrase.of(
                        surname ? Phrase.Kind.NAME : Phrase.Kind.CAPITALS,
                        lex.first(k),
                        c.last(),
                        surname ? lex.weak(k) ? WEAK : "surname" : "capitals")
                .name(c.name().get());
        int of = lex.lexemeAfter(c.last());
        if (c.name().get().full() && lex.word(of, "of")) {
            OfReader.Owners owners = OfReader.read(lex, cues, of, false);
            if (owners.country(gazetteer)) {
                return Phrase.of(Phrase.Kind.NAME, lex.first(k), lex.last(owners.next() - 1), "name-of-country")
                        .name(c.name().get())
                        .actors(owners.actors());
            }
        }
        return phrase;
    }

    private Optional<Phrase> known(int k, Lexeme x) {
        Optional<String> actor = x.actor();
        Optional<String> place = PlaceReading.of(x, actor, gazetteer);
        if (actor.isPresent()) {
            Actor named = gazetteer.actor(actor.get()).orElseThrow();
            Actor acting = gazetteer.acting(named);
            String rule = !acting.equals(named) ? "country-body-organ" : x.has(Sense.ACTOR) ? "name" : "metonym";
            return Optional.of(Phrase.of(Phrase.Kind.ACTOR, x.first(), x.last(), rule)
                    .actors(List.of(acting.id()))
                    .place(place));
        }
        if (place.isPresent()) {
            return Optional.of(
                    Phrase.of(Phrase.Kind.PLACE, x.first(), x.last(), "place").place(place));
        }
        Optional<String> people = x.id(Sense.PEOPLE);
        if (people.isPresent()) {
            return Optional.of(
                    Phrase.of(lex.joined(k) ? Phrase.Kind.NOBODY : Phrase.Kind.PEOPLE, x.first(), x.last(), "people")
                            .actors(List.of(people.get())));
        }
        Optional<String> demonym = x.id(Sense.DEMONYM);
        if (demonym.isPresent()) {
            boolean hyphenated = lex.joined(k + 1) && lex.get(k + 1).has(Sense.PEOPLE);
            Phrase.Kind kind = lex.sided(k) || hyphenated ? Phrase.Kind.NOBODY : Phrase.Kind.DEMONYM;
            return Optional.of(Phrase.of(kind, x.first(), x.last(), "demonym").actors(List.of(demonym.get())));
        }
        return Optional.empty();
    }

    /** Whether an actor is a country or region. */
    static boolean land(Actor actor) {
        return actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.REGION;
    }
}
