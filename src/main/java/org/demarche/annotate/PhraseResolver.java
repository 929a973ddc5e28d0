package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Turns the phrases of one article into mentions, sentence by sentence. */
final class PhraseResolver {
    private final CueWords cues;
    private final ArticlePeople people;
    private final NameResolver names;
    private final OfficeResolver offices;
    private final Discourse discourse;
    private final SetResolver sets;
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
    private final Figures figures;
    private final BodyMentions bodies;
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
            NewPlaces places,
            List<PhraseScanner.Scan> scans) {
        this.cues = cues;
        this.people = people;
        this.names = names;
        this.offices = offices;
        discourse = new Discourse(gazetteer);
        ahead = new SetAhead(scans, this::alone);
        inside = new InnerNames(gazetteer);
        pronouns = new PronounResolver(discourse, people);
        sets = new SetResolver(discourse, people, offices);
        pointing = new PointingResolver(cues, people, offices, discourse, pronouns);
        owned = new OwnedResolver(cues, people, offices, discourse, pronouns);
        hosts = new HostResolver(gazetteer, people, discourse);
        rebels = new Rebels(offices.day(), discourse, offices, cues, gazetteer);
        leaders = new LeaderResolver(people, offices, discourse);
        figures = new Figures(discourse, people, offices, cues);
        spokesmen = new Spokesmen(offices, people, discourse);
        CountryAtHand hand = new CountryAtHand(gazetteer, people, offices, discourse);
        bodies = new BodyMentions(gazetteer, cues, offices, parliament, home, issuer, discourse, hand, places);
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
        Bystanders.plain(scan, clauses, cues).forEach(discourse::add);
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
            Optional<ActorRef> voice = clauses.quoted(p.first()) ? quoting : turn;
            Optional<EntityMention> mention = mention(scan, i, clauses, voice);
            if (mention.isEmpty()) {
                mention = inside.of(p, scan, clauses);
            }
            if (mention.isPresent()) {
                boolean owner = p.last() + 1 < scan.words().size()
                                && p.kind() != Phrase.Kind.PRONOUN
                                && scan.words().get(p.last()).possessive()
                                && !scan.words().get(p.last()).pos().equals("VBZ")
                                && Character.isLetterOrDigit(
                                        scan.words().get(p.last() + 1).text().charAt(0))
                        || p.kind() == Phrase.Kind.PRONOUN
                                && cues.owner(scan.words().get(p.first()).folded());
                EntityMention whose = mention.get();
                Optional<EntityMention> under = Delegations.over(scan, i, whose);
                under.ifPresent(m -> mentions.removeIf(inner -> m.span().overlaps(inner.span())));
                mentions.add(under.or(() -> speaker(scan, index, whose)).orElse(whose));
                discourse.add(mention.get(), p, owner);
                if (p.name().isPresent() && whose.actors().size() == 1) {
                    figures.present(scan, p, whose.actors().get(0));
                }
            } else if (p.name().filter(n -> people.reports(n.written())).isEmpty()) {
                Bystanders.of(p, scan, clauses, cues).ifPresent(discourse::add);
            }
        }
    }

    /** What a phrase names or describes; {@code voice} is who says it. */
    private Optional<EntityMention> mention(PhraseScanner.Scan scan, int i, Clauses clauses, Optional<ActorRef> voice) {
        Phrase p = scan.phrases().get(i);
        Span span = scan.span(p);
        Optional<EntityMention> list = listed(p, span, scan);
        if (list.isPresent()) {
            return list;
        }
        Optional<EntityMention> possessed = possessed(scan, i, span);
        if (possessed.isPresent()) {
            return possessed;
        }
        if (OrderPlaces.located(p, scan)) {
            return OrderPlaces.of(p, span, discourse);
        }
        return switch (p.kind()) {
            case NAME, CAPITALS ->
                person(
                        p.office().isPresent()
                                ? p
                                : Apposition.office(scan, i).map(p::office).orElse(p),
                        span);
            case OFFICE ->
                told(scan, i, span)
                        .or(() -> titles.mention(
                                p, span, scan, Apposition.of(scan, i).flatMap(n -> who(n, span.begin())), voice))
                        .or(() -> p.rule().equals("own-office")
                                ? owned.office(p, span, scan, clauses, voice)
                                : Optional.empty())
                        .or(() -> figures.leader(p, span, scan));
            case OWNED -> owned.body(p, span, scan, owner(p, span));
            case HOST -> host(p, span, scan, clauses, voice, Apposition.of(scan, i));
            case REBELS -> EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, rebels.of(p, scan), 0.6, p.rule());
            case LEADER ->
                EntityMentions.of(
                        EntityMention.Kind.DESCRIPTION,
                        span,
                        leaders.of(p.actors().get(0)).stream().toList(),
                        0.8,
                        p.rule());
            case ACTOR -> bodies.named(p, span, scan);
            case BODY ->
                switch (p.rule()) {
                    case BareBodyReader.BODY -> bodies.bare(p, span, scan);
                    case PhraseGrammar.OWN_GROUP -> ownGroup(p, span, scan, clauses, voice);
                    case "own-body" -> pointing.ownBody(p, span, scan, clauses, voice);
                    case BodyReader.HOME -> bodies.home(p, span, scan);
                    default -> bodies.several(EntityMention.Kind.DESCRIPTION, p, span, 0.85);
                };
            case PEOPLE -> bodies.several(EntityMention.Kind.COUNTRY, p, span, 0.7);
            case DEMONYM -> bodies.demonym(p, span, scan);
            case PLACE -> bodies.located(p, span, scan);
            case PRONOUN -> pointing.pronoun(p, span, scan, clauses, voice);
            case SET ->
                EntityMentions.of(
                        EntityMention.Kind.DESCRIPTION,
                        span,
                        PartSets.is(p)
                                ? PartSets.of(p, discourse)
                                : p.rule().equals(NumberedReader.RULE)
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
                beside(scan, i, span)
                        .map(m -> pointing.alike(m, p, clauses, voice, owned.before(p.first() - 1)))
                        .or(() -> pointing.counterpart(p, span, clauses, voice, owned.before(p.first() - 1)));
            case FIGURE -> figures.of(p, span, scan, Apposition.of(scan, i).flatMap(n -> who(n, span.begin())));
            case FELLOW -> beside(scan, i, span).or(() -> pointing.fellow(p, span, scan));
            case SHORT ->
                pointing.shortTitle(p, span, scan, Apposition.of(scan, i).flatMap(n -> who(n, span.begin())));
            case COMMON -> bodies.common(p, span, scan);
            case NOBODY -> Optional.empty();
        };
    }

    /** "The foreign ministers of A and B, X and Y,", "the two envoys, X and Y,": those named behind. */
    private Optional<EntityMention> listed(Phrase p, Span span, PhraseScanner.Scan scan) {
        boolean set =
                p.kind() == Phrase.Kind.SET && !p.set().orElseThrow().members().matches("countries|sides");
        boolean several =
                p.kind() == Phrase.Kind.OFFICE && p.office().orElseThrow().plural();
        List<ActorRef> named = set || several ? ahead.apposed(scan, p) : List.of();
        boolean fits = set
                ? named.size() == p.set().orElseThrow().size()
                : p.office().isPresent() && agreed(named, p.office().get().of());
        return fits ? EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, named, 0.8, "set") : Optional.empty();
    }

    /** Whether people are as many as the countries that they are of, and of these as far as is known. */
    private boolean agreed(List<ActorRef> named, List<String> owners) {
        return (owners.size() < 2 || owners.size() == named.size())
                && named.stream()
                        .allMatch(who -> owners.isEmpty()
                                || people.nationOf(who).map(owners::contains).orElse(true));
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

    /** "His movement": the group that who is meant leads. */
    private Optional<EntityMention> ownGroup(
            Phrase p, Span span, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Optional<ActorRef> group = pointing.owner(scan.words().get(p.first()), p.first(), clauses, voice)
                .flatMap(offices::group);
        return EntityMentions.of(EntityMention.Kind.GROUP, span, group.stream().toList(), 0.7, p.rule());
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
        if (!p.actors().isEmpty()) {
            return pointing.hostOf(p, span, owner);
        }
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
        Optional<Phrase> posted =
                scan.phrases().get(i).office().filter(o -> !titles.leads(o)).isPresent()
                        ? Apposition.posted(scan, i)
                        : Optional.empty();
        return Apposition.told(scan, i)
                .or(() -> posted)
                .flatMap(n -> who(n, span.begin()))
                .flatMap(who ->
                        EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(who), 0.9, "apposition"));
    }

    /** "Its media watchdog, X,": who is named behind what somebody owns, over all of the description. */
    private Optional<EntityMention> possessed(PhraseScanner.Scan scan, int i, Span span) {
        return Apposition.possessed(scan, i, cues).flatMap(n -> who(n, span.begin())
                .flatMap(who -> EntityMentions.of(
                        EntityMention.Kind.DESCRIPTION,
                        span.cover(scan.words().get(n.first() - 2).span()),
                        List.of(who),
                        0.9,
                        "apposition")));
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
        String rule = who.filter(people::unpresented).isPresent()
                ? EntityMention.PRIVATE
                : who.filter(w -> !w.linked() && offices.governs(w)).isPresent() ? EntityMention.GOVERNING : p.rule();
        return EntityMentions.of(EntityMention.Kind.PERSON, span, who.stream().toList(), certainty, rule);
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
}
