package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Turns the phrases of one article into mentions, sentence by sentence. */
final class PhraseResolver {
    private static final int BESIDE = 5;

    private final Gazetteer gazetteer;
    private final CueWords cues;
    private final ArticlePeople people;
    private final NameResolver names;
    private final OfficeResolver offices;
    private final HomeParliament parliament;
    private final HomeMinistry home;
    private final Issuer issuer;
    private final Discourse discourse;
    private final SetResolver sets;
    private final ForeignChamber foreign;
    private final SetAhead ahead;
    private final InnerNames inside;
    private final PronounResolver pronouns;
    private final PointingResolver pointing;
    private final OwnedResolver owned;
    private final LeaderResolver leaders;
    private final Rebels rebels;
    private final HostResolver hosts;
    private final OfficeMentions titles;
    private final Spokesmen spokesmen;
    private final CountryAtHand hand;
    private final ParliamentAtHand atHand;
    private final List<EntityMention> mentions = new ArrayList<>();

    PhraseResolver(
            Gazetteer gazetteer,
            CueWords cues,
            ArticlePeople people,
            NameResolver names,
            OfficeResolver offices,
            HomeParliament parliament,
            HomeMinistry home,
            Issuer issuer,
            List<PhraseScanner.Scan> scans) {
        this.parliament = parliament;
        this.home = home;
        this.issuer = issuer;
        this.gazetteer = gazetteer;
        this.cues = cues;
        this.people = people;
        this.names = names;
        this.offices = offices;
        discourse = new Discourse(gazetteer);
        ahead = new SetAhead(scans, this::alone);
        inside = new InnerNames(gazetteer);
        pronouns = new PronounResolver(discourse, people);
        sets = new SetResolver(discourse, people, offices);
        foreign = new ForeignChamber(gazetteer, cues);
        pointing = new PointingResolver(cues, people, offices, discourse, pronouns);
        owned = new OwnedResolver(cues, people, offices, discourse, pronouns);
        hosts = new HostResolver(gazetteer, people, discourse);
        rebels = new Rebels(offices.day(), discourse, offices, cues);
        leaders = new LeaderResolver(people, offices, discourse);
        spokesmen = new Spokesmen(offices, people, discourse);
        hand = new CountryAtHand(gazetteer, people, offices, discourse);
        atHand = new ParliamentAtHand(gazetteer, cues, discourse, hand);
        titles = new OfficeMentions(
                cues,
                people,
                offices,
                discourse,
                leaders,
                pointing,
                new LastHolder(gazetteer, people, offices, discourse),
                owned,
                hand,
                HomeOffice.of(scans, gazetteer, cues, issuer),
                new MembersOf(discourse, offices, cues, gazetteer, sets));
    }

    List<EntityMention> mentions() {
        return mentions;
    }

    /** Reads one sentence; {@code turn} is who speaks it in a transcript. */
    void sentence(PhraseScanner.Scan scan, Optional<ActorRef> turn) {
        Clauses clauses = new Clauses(scan.words(), cues);
        discourse.begin(clauses);
        Bystanders.plain(scan, clauses).forEach(discourse::add);
        pronouns.ahead(named(scan));
        Optional<ActorRef> quoting = Quotation.speaker(scan, clauses, cues)
                .flatMap(s -> s.kind() == Phrase.Kind.NAME
                        ? who(s, scan.span(s).begin())
                        : pointing.pronoun(s, scan.span(s), scan, clauses, turn).stream()
                                .filter(m -> m.actors().size() == 1)
                                .map(m -> m.actors().get(0))
                                .findFirst());
        for (int i = 0; i < scan.phrases().size(); i++) {
            Phrase p = scan.phrases().get(i);
            int index = i;
            Span span = scan.span(p);
            Optional<ActorRef> voice = clauses.quoted(p.first()) ? quoting : turn;
            Optional<EntityMention> mention = OrderPlaces.located(p, scan)
                    ? OrderPlaces.of(p, span, discourse)
                    : switch (p.kind()) {
                        case NAME, CAPITALS ->
                            person(
                                    p.office().isPresent()
                                            ? p
                                            : Apposition.office(scan, i)
                                                    .map(p::office)
                                                    .orElse(p),
                                    span);
                        case OFFICE ->
                            told(scan, index, span)
                                    .or(() -> titles.mention(
                                            p,
                                            span,
                                            scan,
                                            Apposition.of(scan, index).flatMap(n -> who(n, span.begin())),
                                            voice))
                                    .or(() -> p.rule().equals("own-office")
                                            ? owned.office(p, span, scan, clauses, voice)
                                            : Optional.empty());
                        case OWNED -> owned.body(p, span, scan, owner(p, span));
                        case HOST -> host(p, span, scan, clauses, voice, Apposition.of(scan, i));
                        case REBELS ->
                            EntityMentions.of(
                                    EntityMention.Kind.DESCRIPTION, span, rebels.of(p, scan.words()), 0.6, p.rule());
                        case LEADER ->
                            EntityMentions.of(
                                    EntityMention.Kind.DESCRIPTION,
                                    span,
                                    leaders.of(p.actors().get(0)).stream().toList(),
                                    0.8,
                                    p.rule());
                        case ACTOR ->
                            hyphened(p, scan)
                                    ? Optional.<EntityMention>empty()
                                    : republic(p, span, scan)
                                            .or(() -> senate(p, span, scan))
                                            .or(() -> chamber(p, span, scan));
                        case BODY ->
                            switch (p.rule()) {
                                case BareBodyReader.BODY -> bare(p, span, scan);
                                case PhraseGrammar.OWN_GROUP -> ownGroup(p, span, scan, clauses, voice);
                                case "own-body" -> pointing.ownBody(p, span, scan, clauses, voice);
                                case BodyReader.HOME ->
                                    EntityMentions.of(
                                            EntityMention.Kind.DESCRIPTION,
                                            span,
                                            seated(p, scan).stream().toList(),
                                            0.75,
                                            p.rule());
                                default -> several(EntityMention.Kind.DESCRIPTION, p, span, 0.85);
                            };
                        case PEOPLE -> several(EntityMention.Kind.COUNTRY, p, span, 0.7);
                        case DEMONYM ->
                            hyphened(p, scan)
                                    ? Optional.<EntityMention>empty()
                                    : several(EntityMention.Kind.DEMONYM, p, span, 0.8);
                        case PLACE -> republic(p, span, scan).or(() -> place(p, span));
                        case PRONOUN -> pointing.pronoun(p, span, scan, clauses, voice);
                        case SET ->
                            EntityMentions.of(
                                    EntityMention.Kind.DESCRIPTION,
                                    span,
                                    p.rule().equals(NumberedReader.RULE)
                                            ? ahead.of(scan, p, titles.titled(p, scan))
                                            : offices.land(p.actors())
                                                    ? sets.fellows(p.set().orElseThrow(), p.actors())
                                                    : sets.one(
                                                            p.rule(),
                                                            sets.of(
                                                                    p.set().orElseThrow(),
                                                                    titles.titled(p, scan),
                                                                    acting(p, clauses),
                                                                    clauses.addressed(p.first()))),
                                    0.65,
                                    p.rule());
                        case COUNTERPART ->
                            beside(scan, index, span)
                                    .or(() ->
                                            pointing.counterpart(p, span, clauses, voice, owned.before(p.first() - 1)));
                        case FELLOW -> pointing.fellow(p, span, scan);
                        case SHORT ->
                            pointing.shortTitle(
                                    p, span, scan, Apposition.of(scan, i).flatMap(n -> who(n, span.begin())));
                        case COMMON -> common(p, span, scan);
                        case NOBODY -> Optional.empty();
                    };
            if (mention.isEmpty()) {
                mention = inside.of(p, scan, clauses);
            }
            if (mention.isPresent()) {
                boolean owner = p.last() + 1 < scan.words().size()
                                && scan.words().get(p.last()).possessive()
                                && Character.isLetterOrDigit(
                                        scan.words().get(p.last() + 1).text().charAt(0))
                        || p.kind() == Phrase.Kind.PRONOUN
                                && cues.owner(scan.words().get(p.first()).folded());
                EntityMention whose = mention.get();
                Optional<EntityMention> under = Delegations.over(scan, i, whose);
                under.ifPresent(m -> mentions.removeIf(inner -> m.span().overlaps(inner.span())));
                mentions.add(under.or(() -> speaker(scan, index, whose)).orElse(whose));
                discourse.add(mention.get(), p, owner);
            } else if (p.name().filter(n -> people.reports(n.written())).isEmpty()) {
                Bystanders.of(p, scan, clauses, cues).ifPresent(discourse::add);
            }
        }
    }

    /** "Iran-backed": no word about Iran. */
    private boolean hyphened(Phrase p, PhraseScanner.Scan scan) {
        return p.last() < scan.words().size()
                && scan.words().get(p.last()).joined()
                && cues.relation(scan.words().get(p.last()).folded());
    }

    /** "A spokesman for NATO" speaks as NATO. */
    private Optional<EntityMention> speaker(PhraseScanner.Scan scan, int i, EntityMention whose) {
        Optional<Phrase> speaker = spokesmen.before(scan, i);
        boolean known = speaker.filter(s -> !mentions.isEmpty()
                        && mentions.get(mentions.size() - 1).span().overlaps(scan.span(s)))
                .isPresent();
        Optional<EntityMention> found =
                speaker.filter(s -> !known).flatMap(s -> spokesmen.mention(scan.span(s), whose));
        found.ifPresent(m -> discourse.add(m, speaker.get(), false));
        return found;
    }

    /** "Parliament", "the deputies": of the country at hand, where none was named a moment ago. */
    private Optional<ActorRef> seated(Phrase p, PhraseScanner.Scan scan) {
        boolean there =
                p.last() < scan.words().size() && scan.words().get(p.last()).is(BareBodyReader.THERE);
        String noun = noun(p, scan);
        Optional<ActorRef> known = there
                ? Optional.empty()
                : noun.equals(HomeParliament.SENATE) ? parliament.senate(discourse) : parliament.in(discourse, noun);
        return known.or(() -> atHand.of(p.first(), noun, there));
    }

    /** "The government", "the army": of the country at hand. */
    private Optional<EntityMention> bare(Phrase p, Span span, PhraseScanner.Scan scan) {
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

    /** "His movement": the group that who is meant leads. */
    private Optional<EntityMention> ownGroup(
            Phrase p, Span span, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Optional<ActorRef> group = pointing.owner(scan.words().get(p.first()), p.first(), clauses, voice)
                .flatMap(offices::group);
        return EntityMentions.of(EntityMention.Kind.GROUP, span, group.stream().toList(), 0.7, p.rule());
    }

    /** "That country", "the Twelve", "the alliance". */
    private Optional<EntityMention> common(Phrase p, Span span, PhraseScanner.Scan scan) {
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
                .map(who -> FormerStates.then(who.id(), offices.day())
                        .flatMap(offices::ref)
                        .orElse(who));
        return senate(p, span, scan)
                .or(() -> EntityMentions.of(
                        EntityMention.Kind.ORGANISATION, span, meant.stream().toList(), 0.75, p.rule()));
    }

    /** The people whom a sentence names, by the index of the name's first word. */
    private Map<Integer, ActorRef> named(PhraseScanner.Scan scan) {
        Map<Integer, ActorRef> named = new HashMap<>();
        for (Phrase p : scan.phrases()) {
            if (p.kind() == Phrase.Kind.NAME) {
                who(p, scan.span(p).begin()).ifPresent(who -> named.put(p.first(), who));
            }
        }
        return named;
    }

    private Optional<EntityMention> host(
            Phrase p,
            Span span,
            PhraseScanner.Scan scan,
            Clauses clauses,
            Optional<ActorRef> voice,
            Optional<Phrase> beside) {
        Optional<ActorRef> named = beside.flatMap(n -> who(n, span.begin()));
        if (named.isPresent()) {
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(named.get()), 0.9, "apposition");
        }
        boolean owned = p.first() > 0 && scan.words().get(p.first() - 1).possessive();
        Optional<ActorRef> owner = owned
                ? this.owned.before(p.first() - 1)
                : pointing.owner(scan.words().get(p.first()), p.first(), clauses, voice);
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                hosts.of(p.rule().equals("host"), owner).stream().toList(),
                0.65,
                p.rule());
    }

    /** The subjects before a phrase that is no subject itself. */
    private List<ActorRef> acting(Phrase p, Clauses clauses) {
        return clauses.subject(p.first(), p.last())
                ? List.of()
                : discourse.of(discourse.now()).stream()
                        .filter(a -> a.subject()
                                && a.first() < p.first()
                                && a.mention().actors().size() == 1)
                        .flatMap(a -> a.mention().actors().stream())
                        .toList();
    }

    /** "The leader of the conservative opposition, X,": who is named behind all of the description. */
    private Optional<EntityMention> told(PhraseScanner.Scan scan, int i, Span span) {
        return Apposition.told(scan, i)
                .flatMap(n -> who(n, span.begin()))
                .flatMap(who ->
                        EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(who), 0.9, "apposition"));
    }

    /** "His Colombian colleague, X,": whom the name behind the comma means, if he is of that country. */
    private Optional<EntityMention> beside(PhraseScanner.Scan scan, int i, Span span) {
        Phrase p = scan.phrases().get(i);
        return Apposition.behind(scan, i)
                .flatMap(n -> who(n, span.begin()))
                .filter(who -> p.actors().isEmpty()
                        || people.nationOf(who).filter(p.actors()::contains).isPresent())
                .flatMap(who -> EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(who), 0.9, p.rule()));
    }

    /** Whose body a phrase means: of whom it names, or who is named right before {@code 's}. */
    private Optional<ActorRef> owner(Phrase p, Span span) {
        return p.name().isPresent() ? who(p, span.begin()) : owned.before(p.first() - 1);
    }

    private Optional<EntityMention> person(Phrase p, Span span) {
        double certainty = p.name().orElseThrow().full() ? 0.97 : 0.92;
        Optional<ActorRef> who = who(p, span.begin());
        who.filter(w -> p.rule().equals("title-name")).ifPresent(w -> p.office().ifPresent(o -> titles.present(w, o)));
        String rule = who.filter(people::unpresented).isPresent() ? EntityMention.PRIVATE : p.rule();
        return EntityMentions.of(EntityMention.Kind.PERSON, span, who.stream().toList(), certainty, rule);
    }

    /** The words of a phrase without "the". */
    private static String noun(Phrase p, PhraseScanner.Scan scan) {
        List<Word> words = scan.words().subList(p.first(), p.last());
        return words.stream()
                .skip(words.get(0).pos().equals("DT") ? 1 : 0)
                .map(Word::folded)
                .collect(Collectors.joining(" "));
    }

    private Optional<ActorRef> alone(PhraseScanner.Scan scan, Phrase p) {
        return p.name().isPresent()
                ? who(p, scan.span(p).begin())
                : p.actors().stream().findFirst().flatMap(offices::ref);
    }

    /** Whom a name phrase means, with people introduced elsewhere in the article. */
    Optional<ActorRef> who(Phrase p, int at) {
        PersonName name = p.name().orElseThrow();
        return names.full(name, p.office())
                .or(() -> people.introduced(name.written()))
                .or(() -> name.full()
                        ? Optional.empty()
                        : name.surname()
                                .flatMap(s -> p.rule().equals(PhraseGrammar.WEAK)
                                        ? people.surnamed(s, at).stream().findFirst()
                                        : names.surname(s, at, p.office(), name.gender())));
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

    private Optional<EntityMention> several(EntityMention.Kind kind, Phrase p, Span span, double certainty) {
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
                .flatMap(gazetteer::place)
                .map(at -> new EntityMention(
                        span, EntityMention.Kind.PLACE, List.of(), Optional.of(at.ref()), 0.9, p.rule()));
    }
}
