package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Post;

/** Decides who "the president" is: of those in the article who hold such an office, the likeliest here. */
final class LastHolder {
    private static final int NEAR = 12;
    private static final double AT_HOME = 5;
    private static final double UNMENTIONED = NEAR / 2.0 + 1;

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;

    LastHolder(Gazetteer gazetteer, ArticlePeople people, OfficeResolver offices, Discourse discourse) {
        this.gazetteer = gazetteer;
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
    }

    /**
     * The likeliest holder.
     *
     * @param first index of the title's first word in the sentence being read
     * @param voice who speaks: "the Prime Minister" of a British minister is the British one
     * @param home the country whose parliament the sentence names: "the president vetoed it in Congress"
     */
    Optional<ActorRef> of(Office office, int first, Optional<ActorRef> voice, Optional<String> home) {
        if (office.effect() == Office.Effect.ELECT) {
            List<ActorRef> coming = people.all().stream()
                    .filter(who -> office.titles().stream().anyMatch(t -> offices.awaits(who, t.post())))
                    .toList();
            return coming.size() == 1 ? Optional.of(coming.get(0)) : Optional.empty();
        }
        boolean former = office.effect() == Office.Effect.FORMER;
        List<ActorRef> all = people.all().stream()
                .filter(who -> !titles(who, office).isEmpty())
                .filter(who -> !former || !holds(who, office))
                .toList();
        List<ActorRef> high = all.stream()
                .filter(who -> titles(who, office).stream().anyMatch(LastHolder::high))
                .toList();
        List<ActorRef> left = high.isEmpty() ? all : high;
        Optional<ActorRef> own = home.filter(
                        h -> left.stream().noneMatch(who -> people.nationOf(who).equals(home)))
                .flatMap(h -> offices.holder(office, h));
        if (own.isPresent() && !former) {
            return own;
        }
        if (left.stream().noneMatch(this::mentioned) && office.effect() == Office.Effect.PLAIN) {
            Optional<ActorRef> unnamed = voice.flatMap(people::nationOf)
                    .flatMap(nation -> offices.holder(office, nation))
                    .or(() -> left.isEmpty() ? ofBody(office) : Optional.empty());
            if (unnamed.isPresent()) {
                return unnamed;
            }
        }
        if (left.size() < 2) {
            return left.stream()
                    .filter(who -> strange(who, office))
                    .findFirst()
                    .flatMap(who -> placeBefore(first)
                            .or(() -> lastPlace())
                            .filter(land -> !Optional.of(land).equals(people.nationOf(who)))
                            .flatMap(land -> offices.holder(office, land)))
                    .or(() -> left.stream().findFirst());
        }
        List<ActorRef> named = left.stream()
                .filter(who -> mentioned(who) || home.isPresent() && home.equals(people.nationOf(who)))
                .toList();
        Optional<ActorRef> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (ActorRef who : named.isEmpty() ? left : named) {
            double score =
                    score(who, office, first) + (home.isPresent() && home.equals(people.nationOf(who)) ? AT_HOME : 0);
            if (score > most) {
                most = score;
                best = Optional.of(who);
            }
        }
        return best;
    }

    private boolean mentioned(ActorRef who) {
        return discourse.last(who::equals, NEAR).isPresent();
    }

    /** The holder in the one country or body of the article so far that has such an office. */
    private Optional<ActorRef> ofBody(Office office) {
        List<ActorRef> holders = IntStream.rangeClosed(0, discourse.now())
                .boxed()
                .flatMap(s -> discourse.all(s, who -> !discourse.person(who)).stream())
                .distinct()
                .flatMap(body -> offices.holder(office, body.id()).stream())
                .filter(discourse::person)
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private boolean holds(ActorRef who, Office office) {
        return office.titles().stream().anyMatch(t -> offices.inOffice(who, t.post()));
    }

    private static boolean high(Post title) {
        return title.rank().equals("state")
                || title.rank().equals("government")
                || title.rank().equals("minister");
    }

    private List<Post> titles(ActorRef who, Office office) {
        return office.titles().stream()
                .filter(t -> offices.holdsNow(who, t.post(), t.of(), office.effect()))
                .toList();
    }

    private double score(ActorRef who, Office office, int first) {
        double score = -back(who) / 2;
        Optional<String> nation = people.nationOf(who);
        score += nation.filter(n -> Optional.of(n).equals(placeBefore(first))).isPresent() ? 4 : 0;
        List<ActorRef> subjects = new ArrayList<>();
        for (Antecedent a : discourse.of(discourse.now())) {
            if (a.subject() && a.first() < first) {
                discourse.one(a).ifPresent(subjects::add);
            }
        }
        score -= subjects.contains(who) ? 1.5 : 0;
        score += subjects.stream()
                        .anyMatch(s -> !s.equals(who) && people.nationOf(s).equals(nation))
                ? 1.5
                : 0;
        return score - (strange(who, office) ? 3 : 0);
    }

    /** Whether somebody's country has a title of its own for the office: no American is called the foreign minister. */
    private boolean strange(ActorRef who, Office office) {
        Optional<String> nation = people.nationOf(who);
        return titles(who, office).stream()
                .allMatch(t -> t.of().isEmpty()
                        && nation.filter(n -> gazetteer.ownTitle(t.post(), n)).isPresent());
    }

    /** The country whose city or capital the sentence before names last. */
    private Optional<String> lastPlace() {
        return discourse.now() == 0 ? Optional.empty() : country(discourse.of(discourse.now() - 1), Integer.MAX_VALUE);
    }

    /** How many sentences ago somebody was named. */
    private double back(ActorRef who) {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - NEAR); s--) {
            if (discourse.all(s, who::equals).size() > 0) {
                return discourse.now() - s;
            }
        }
        return UNMENTIONED * 2;
    }

    /** The country whose city or capital the sentence names last before a word. */
    private Optional<String> placeBefore(int first) {
        return country(discourse.of(discourse.now()), first);
    }

    private Optional<String> country(List<Antecedent> sentence, int first) {
        Optional<String> country = Optional.empty();
        for (Antecedent a : sentence) {
            if (a.first() < first
                    && a.mention().place().isPresent()
                    && a.mention().actors().size() == 1) {
                country = gazetteer
                        .actor(a.mention().actors().get(0).id())
                        .filter(PhraseGrammar::land)
                        .map(Actor::id);
            }
        }
        return country;
    }
}
