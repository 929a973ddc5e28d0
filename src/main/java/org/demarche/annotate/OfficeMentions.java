package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Turns titles without a name into mentions: "the German chancellor", "the foreign ministers of A and B", "the president". */
final class OfficeMentions {
    /** The sentences in which an article presents its own government. */
    private static final int FIRST = 3;

    /** "The ministers" are of a body named in this sentence or so many before. */
    private static final int NEAR = 1;

    private static final Set<String> SUMMITS = WordTable.keys("summit-bodies.tsv");

    private final CueWords cues;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;
    private final LeaderResolver leaders;
    private final PointingResolver pointing;
    private final LastHolder holders;
    private final OwnedResolver owned;
    private final CountryAtHand hand;
    private final HomeOffice home;
    private final MembersOf members;
    private final Set<ActorRef> presented = new LinkedHashSet<>();

    OfficeMentions(
            CueWords cues,
            ArticlePeople people,
            OfficeResolver offices,
            Discourse discourse,
            LeaderResolver leaders,
            PointingResolver pointing,
            LastHolder holders,
            OwnedResolver owned,
            CountryAtHand hand,
            HomeOffice home,
            MembersOf members) {
        this.cues = cues;
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
        this.leaders = leaders;
        this.pointing = pointing;
        this.holders = holders;
        this.owned = owned;
        this.hand = hand;
        this.home = home;
        this.members = members;
    }

    /** Notes whom the article's first sentences present by a title without a country: one of the home government. */
    void present(ActorRef who, Office office) {
        if (discourse.now() < FIRST && office.of().isEmpty() && office.effect() == Office.Effect.PLAIN) {
            presented.add(who);
        }
    }

    /** Whether the title is that of a head of state or government, or several have it. */
    boolean leads(Office office) {
        return office.plural() || offices.leading(office);
    }

    /** Whom a title means; {@code beside} is who stands beside it with a comma between. */
    Optional<EntityMention> mention(
            Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> beside, Optional<ActorRef> voice) {
        Office office = p.office().orElseThrow();
        if (beside.isPresent() && !office.plural() && Apposition.fits(beside.get(), office, people, offices)) {
            people.teach(beside.get(), office);
            if (office.of().isEmpty() && discourse.now() < FIRST) {
                pointing.present(scan.words().subList(p.first(), p.last()), beside.get());
            }
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(beside.get()), 0.9, "apposition");
        }
        if (MadeTitle.of(scan.words(), p.first())) {
            return Optional.empty();
        }
        if (p.rule().equals("role")) {
            return office.definite() ? pointing.fellow(p, span, scan) : Optional.empty();
        }
        if (!office.definite() && offices.speaks(office)) {
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    Stream.concat(owners(office).stream(), offices.spokenFor(office).stream())
                            .findFirst()
                            .flatMap(offices::ref)
                            .or(() -> bodily(p, scan) ? hand.governing(p.first()) : Optional.empty())
                            .stream()
                            .toList(),
                    0.7,
                    "country-body-government");
        }
        List<ActorRef> lands = office.plural() && office.of().isEmpty() ? members.ofSet(p, scan) : List.of();
        if (!lands.isEmpty()) {
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, lands, 0.7, "offices");
        }
        Optional<ActorRef> owner = office.of().isEmpty()
                ? owner(p, scan)
                        .or(() -> office.plural()
                                ? members.behind(p, scan).or(() -> members.within(p, scan))
                                : Optional.empty())
                : Optional.empty();
        if (owner.isPresent()) {
            Optional<ActorRef> who =
                    office.plural() ? owner : offices.holder(office, owner.get().id());
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    who.stream().toList(),
                    0.75,
                    office.plural() ? "offices" : "office");
        }
        boolean some = cues.determiner(scan.words().get(p.first()).folded()).equals("indefinite");
        if (some && !offices.speaks(office) || !office.definite() || p.rule().equals("own-office")) {
            return Optional.empty();
        }
        List<String> owners = Optional.of(owners(office))
                .filter(of -> !of.isEmpty())
                .orElseGet(() -> offices.spokenFor(office).stream().toList());
        if (owners.isEmpty() && office.plural() && members.strange(p, scan)) {
            return Optional.empty();
        }
        if (owners.isEmpty()) {
            return office.plural() ? lastHolders(p, span, scan) : lastHolder(office, p, span, scan, voice);
        }
        List<ActorRef> found = new ArrayList<>();
        boolean named = owners.size() > 1
                && (offices.leading(office)
                        ? owners.stream().anyMatch(o -> offices.named(office, o).isPresent())
                        : owners.stream().allMatch(o -> offices.named(office, o).isPresent()));
        for (String of : owners) {
            Optional<ActorRef> holder = office.plural()
                    ? Optional.of(of)
                            .filter(o -> named)
                            .flatMap(o -> offices.named(office, o).or(() -> offices.holder(office, o)))
                            .or(() -> offices.ref(of))
                    : offices.holder(office, of);
            holder.ifPresent(found::add);
        }
        boolean leader = office.effect() == Office.Effect.PLAIN && p.rule().equals("office");
        if (leader
                && owners.size() == 1
                && cues.leaderNoun(scan.words().get(p.last() - 1).folded())
                        .filter("country"::equals)
                        .isPresent()) {
            Optional<ActorRef> who = leaders.of(owners.get(0));
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    who.isPresent() ? who.stream().toList() : found,
                    0.8,
                    LeaderReader.RULE);
        }
        String rule = office.plural() ? "offices" : "office";
        return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, found, 0.85, rule);
    }

    /** "A government spokesman": of a body that the country at hand has. */
    private boolean bodily(Phrase p, PhraseScanner.Scan scan) {
        return scan.words().subList(p.first(), p.last()).stream()
                .limit(Math.max(0, p.last() - p.first() - 1))
                .anyMatch(w -> cues.body(w.folded()).isPresent());
    }

    /** Whose office it is: "Putin's foreign minister", "the bloc's president", "the president of that country". */
    private Optional<ActorRef> owner(Phrase p, PhraseScanner.Scan scan) {
        if (BareBodyReader.ofLand(scan.words(), p.last())) {
            return hand.last(p.first());
        }
        boolean possessed = p.first() > 0 && scan.words().get(p.first() - 1).possessive();
        return possessed ? owned.before(p.first() - 1).flatMap(owned::nation) : Optional.empty();
    }

    private Optional<EntityMention> lastHolder(
            Office office, Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> voice) {
        boolean official = scan.words().get(p.last() - 1).capital();
        Optional<ActorRef> own = official
                ? home.speaking()
                        .flatMap(country -> offices.holder(office, country))
                        .filter(discourse::person)
                        .or(() -> presented.stream()
                                .filter(who -> office.titles().stream()
                                        .anyMatch(t -> offices.holdsNow(who, t.post(), t.of(), office.effect())))
                                .findFirst())
                : Optional.empty();
        if (own.isPresent()) {
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION, span, own.stream().toList(), 0.8, "office-home");
        }
        Optional<String> house = scan.phrases().stream()
                .filter(q -> !official
                        && q.actors().size() == 1
                        && cues.chambers().isParliament(q.actors().get(0)))
                .flatMap(q -> offices.country(q.actors().get(0)).stream())
                .findFirst()
                .or(() -> home.seat(scan, p.first()))
                .or(() -> seated(p, scan));
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                holders.of(office, p.first(), voice, house).stream().toList(),
                0.75,
                "office-alone");
    }

    /** "Saw the president in Moscow": the country that is governed from there, unless one of its own people acts. */
    private Optional<String> seated(Phrase p, PhraseScanner.Scan scan) {
        boolean in = p.first() > 0
                && p.last() < scan.words().size()
                && scan.words().get(p.first() - 1).pos().startsWith("VB")
                && scan.words().get(p.last()).is("in");
        return scan.phrases().stream()
                .filter(q -> in && q.first() == p.last() + 1 && q.rule().equals("metonym"))
                .flatMap(q -> q.actors().stream())
                .findFirst()
                .filter(land -> discourse.all(discourse.now(), discourse::person).stream()
                        .noneMatch(
                                who -> people.nationOf(who).filter(land::equals).isPresent()));
    }

    /** "The foreign ministers" who meet, not "the leaders": any country has those. */
    private boolean ministers(Phrase p, PhraseScanner.Scan scan) {
        return p.office().orElseThrow().definite()
                && cues.shortTitle(scan.words().get(p.last() - 1).folded()).isPresent();
    }

    private Optional<EntityMention> lastHolders(Phrase p, Span span, PhraseScanner.Scan scan) {
        boolean heads = scan.words().subList(p.first(), p.last()).stream().anyMatch(w -> w.is("heads"));
        List<ActorRef> together = heads
                ? discourse.acting(who -> SUMMITS.contains(who.id())).stream().toList()
                : List.of();
        List<ActorRef> told = together.isEmpty()
                ? discourse.plural(
                        titled(p, scan).and(discourse::person),
                        scan.words().get(p.last() - 1).folded())
                : List.of();
        List<ActorRef> body = told.isEmpty() && together.isEmpty() && ministers(p, scan)
                ? discourse.acting(who -> SUMMITS.contains(who.id()), NEAR).stream()
                        .toList()
                : together;
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                body.isEmpty() ? told : body,
                0.65,
                body.isEmpty() ? "offices-alone" : "offices");
    }

    /** Whether somebody has the office of "the two foreign ministers" or "the two ministers", or a country somebody who has. */
    Predicate<ActorRef> titled(Phrase p, PhraseScanner.Scan scan) {
        List<Word> words = scan.words().subList(p.first(), p.last());
        String before = words.size() < 2 ? "" : words.get(words.size() - 2).folded();
        boolean told = p.office().stream()
                .flatMap(o -> o.titles().stream())
                .flatMap(t -> t.titles().stream())
                .anyMatch(t -> Fold.split(t).size() > 1
                        && Fold.word(Fold.split(t).get(0)).equals(before));
        Optional<String> end = Optional.of(words.get(words.size() - 1).folded())
                .filter(w -> !told)
                .flatMap(cues::shortTitle);
        return who -> p.office().isPresent()
                && (end.filter(e -> offices.holdsSuch(who, e)).isPresent()
                        || !discourse.person(who)
                                && (end.isPresent()
                                        || offices.holder(p.office().get(), who.id())
                                                .isPresent())
                        || discourse.person(who) && offices.vague(p.office().get())
                        || p.office().get().titles().stream()
                                .anyMatch(t -> offices.holdsNow(
                                        who, t.post(), t.of(), p.office().get().effect())));
    }

    /** The countries or bodies named, or the only one that has such a title. */
    private static List<String> owners(Office office) {
        if (!office.of().isEmpty()) {
            return office.of();
        }
        List<String> own = office.titles().stream()
                .flatMap(t -> t.of().stream())
                .distinct()
                .toList();
        long posts = office.titles().stream().map(t -> t.post()).distinct().count();
        boolean all = office.titles().stream().allMatch(t -> t.of().isPresent());
        return own.size() == 1 && (all || posts == 1) ? own : List.of();
    }
}
