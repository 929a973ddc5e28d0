package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Decides whom a pronoun means: somebody named, or a bystander, who is nobody. */
final class PronounResolver {
    private static final int MOST_BACK = 3;
    /** What each further mention adds to the likeliest. */
    private static final double AGAIN = 0.25;

    private static final double WARNED = 4;
    /** The object of the sentence before, for an object: "Harper told Putin to go. Cameron saw him". */
    private static final double PARALLEL = 2.5;
    /** Of whom a relative clause tells that holds the pronoun. */
    private static final double TOLD = 2.5;
    /** Who is to do something to what a possessive owns: "urged Biya to withdraw his threat". */
    private static final double CONTROLLED = 7;
    /** Who stands before the clause that takes the name up: "Axworthy, he has warned". */
    private static final double DISLOCATED = 5;
    /** Who is judged for what a possessive owns: "Obama condemned Putin for his war". */
    private static final double JUDGED = 6;
    /** Who was sent to the place where a pronoun acts. */
    private static final double SENT = 7;
    /** The subject of a sentence before, when this one has turned to somebody else. */
    private static final double TURNED = -1.5;
    /** Who does not act, but thinks something of it: "to the surprise of Rutte he left". */
    private static final double ASIDE = -3;

    /** Whose words, calls or journey the sentence is about: "Lavrov's calls sounded less polite: ringing Fabius, he". */
    private static final double DOER = 2;

    private final Discourse discourse;
    private final ArticlePeople people;
    private final ThingResolver things;
    private Map<Integer, ActorRef> ahead = Map.of();

    PronounResolver(Discourse discourse, ArticlePeople people) {
        this.discourse = discourse;
        this.people = people;
        things = new ThingResolver(discourse);
    }

    /** Which country or body "it" means. */
    ThingResolver things() {
        return things;
    }

    /**
     * Whom a pronoun means.
     *
     * @param who empty for a bystander
     * @param key the same for all mentions of one
     */
    record Referent(Optional<ActorRef> who, String key) {}

    /** One mention of somebody whom a pronoun may mean. */
    private record Candidate(
            int first,
            int last,
            Referent referent,
            boolean subject,
            boolean owner,
            boolean quoted,
            boolean pronoun,
            boolean direct,
            boolean behindDeed) {}

    /** "He", "her": the likeliest person of that gender; {@code first} is the index of the pronoun's word. */
    Optional<Referent> person(Pronoun pronoun, int first, Clauses clauses, Optional<ActorRef> voice) {
        String gender = pronoun.whom() == Pronoun.Whom.MALE ? "male" : "female";
        Optional<ActorRef> coming = clauses.scene(first)
                ? ahead.entrySet().stream()
                        .filter(e -> e.getKey() > first && clauses.opens(e.getKey()))
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .filter(who -> genderFits(people.genderOf(who), gender))
                : Optional.empty();
        if (coming.isPresent()) {
            return coming.map(who -> new Referent(Optional.of(who), who.id()));
        }
        boolean turned = discourse.of(discourse.now()).stream()
                .anyMatch(a ->
                        a.subject() && a.first() < first && discourse.one(a).isPresent());
        Map<Referent, Double> scores = new LinkedHashMap<>();
        Set<String> barred = new HashSet<>();
        Set<String> later = later(pronoun, first, clauses);
        for (int back = 0; back <= MOST_BACK && discourse.now() - back >= 0; back++) {
            List<Candidate> here = candidates(discourse.now() - back, first, gender, voice);
            boolean parallel = back == 1
                    && pronoun.role() == Pronoun.Case.OBJECT
                    && discourse.direct(first)
                    && here.stream().noneMatch(c -> c.pronoun() && c.subject());
            int last = back == 0 ? lastSubject(first, clauses) : -1;
            int nearest = clauses.relative(last, first) ? -1 : last;
            boolean opened = false;
            barred.addAll(back == 0 ? later : Set.of());
            Set<String> apart = back == 0 ? apart(pronoun, first, nearest, here, clauses) : Set.of();
            barred.addAll(apart);
            for (int i = 0; i < here.size(); i++) {
                Candidate c = here.get(i);
                boolean weak = back > 0 && c.pronoun() && !c.subject() && !c.owner();
                if (back == 0 && c.first() >= first
                        || weak
                        || barred.contains(c.referent().key())) {
                    continue;
                }
                double score = -2.8 * back
                        - (back > 1 ? 1.2 : 0)
                        + (c.subject() ? parallel ? 1 : 3 : 0)
                        + (parallel && c.direct() ? PARALLEL : 0)
                        + (opened ? 0 : 1)
                        + (c.behindDeed() ? DOER : c.owner() ? -2 : 0)
                        + 0.05 * i;
                opened = true;
                score += c.pronoun() ? 1 : 0;
                score += back == 1 && c.subject() && turned ? TURNED : 0;
                if (back == 0) {
                    boolean there = !c.subject() && pronoun.role() == Pronoun.Case.SUBJECT;
                    score += there && clauses.sent(c.first(), c.last(), first) ? SENT : 0;
                    boolean owner = pronoun.role() == Pronoun.Case.OWNER;
                    score += owner && c.subject() ? 1.5 : 0;
                    score += owner && clauses.controlled(c.first(), c.last(), first) ? CONTROLLED : 0;
                    score +=
                            owner && !c.subject() && discourse.judged(nearest, c.first(), c.last(), first) ? JUDGED : 0;
                    boolean object = pronoun.role() == Pronoun.Case.OBJECT;
                    score += object && c.first() == nearest ? -5 : object && !c.subject() ? 3 : 0;
                    score += !c.subject() && pronoun.role() == Pronoun.Case.SUBJECT && clauses.warned(c.first(), first)
                            ? WARNED
                            : 0;
                    score += clauses.quoted(first) && !c.quoted() && c.subject() ? -4 : 0;
                    score += clauses.told(c.last(), first) ? TOLD : 0;
                    score += clauses.aside(c.first()) ? ASIDE : 0;
                    score += clauses.dislocated(c.first(), c.last(), first) ? DISLOCATED : 0;
                }
                scores.merge(c.referent(), score, (x, y) -> Math.max(x, y) + AGAIN);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Keys of those whom a pronoun cannot mean: the subject of its own verb, and who is named beside it ("Kerry and he"). */
    private Set<String> apart(Pronoun pronoun, int first, int nearest, List<Candidate> here, Clauses clauses) {
        Set<String> keys = new HashSet<>();
        boolean object = pronoun.role() == Pronoun.Case.OBJECT && !clauses.loose(first);
        boolean between = here.stream().anyMatch(c -> c.first() > nearest && c.first() < first && !c.owner())
                || clauses.spoken(nearest + 1, first)
                || clauses.relative(nearest + 1, first);
        if (object && !between) {
            here.stream()
                    .filter(c -> c.first() == nearest)
                    .forEach(c -> keys.add(c.referent().key()));
            keys.addAll(jointly(nearest, clauses));
        }
        if (object) {
            // "the ministers, Rutte and Tusk, had met him"
            here.stream()
                    .filter(c -> clauses.closes(c.first(), c.last(), first))
                    .forEach(c -> {
                        keys.add(c.referent().key());
                        keys.addAll(jointly(c.first(), clauses));
                    });
        }
        if (pronoun.role() == Pronoun.Case.OWNER) {
            here.stream()
                    .filter(c -> clauses.limb(first) && c.first() == nearest)
                    .forEach(c -> keys.add(c.referent().key()));
            return keys;
        }
        if (pronoun.role() == Pronoun.Case.SUBJECT && clauses.fronted(first)) {
            // "After seeing Poroshenko he called on Russia"
            keys.addAll(accompanying(first, clauses));
        }
        int next = first;
        List<Antecedent> all = discourse.of(discourse.now());
        for (int i = all.size() - 1; i >= 0; i--) {
            Antecedent a = all.get(i);
            if (a.first() < next && clauses.listed(a.last(), next) && !clauses.dislocated(a.first(), a.last(), next)) {
                a.mention().actors().forEach(who -> keys.add(who.id()));
                next = a.first();
            }
        }
        return keys;
    }

    /** Who is named before the last member of a subject: "Rutte and Tusk had met him". */
    private Set<String> jointly(int nearest, Clauses clauses) {
        Set<String> keys = new HashSet<>();
        int next = nearest;
        List<Antecedent> all = discourse.of(discourse.now());
        for (int i = all.size() - 1; i >= 0; i--) {
            Antecedent a = all.get(i);
            if (a.first() < next && !clauses.governed(a.first()) && clauses.listed(a.last(), next)) {
                a.mention().actors().forEach(who -> keys.add(who.id()));
                next = a.first();
            }
        }
        return keys;
    }

    /** Those with whom a subject behind them acts: "With Rutte and Tusk he dined". */
    private Set<String> accompanying(int first, Clauses clauses) {
        Set<String> keys = new HashSet<>();
        int last = -1;
        for (Antecedent a : discourse.of(discourse.now())) {
            boolean listed = last >= 0 && clauses.listed(last, a.first());
            if (a.last() <= first && (listed || clauses.company(a.first()))) {
                a.mention().actors().forEach(who -> keys.add(who.id()));
                last = a.last();
            }
        }
        return keys;
    }

    /** Notes who is named behind the words being read, up to the sentence's end. */
    void ahead(Map<Integer, ActorRef> names) {
        ahead = Map.copyOf(names);
    }

    /** Who is named behind a subject of the main clause. */
    private Set<String> later(Pronoun pronoun, int first, Clauses clauses) {
        Set<String> keys = new HashSet<>();
        if (pronoun.role() == Pronoun.Case.SUBJECT && !clauses.subordinate(first)) {
            ahead.forEach((word, who) -> {
                if (word > first) {
                    keys.add(who.id());
                }
            });
        }
        return keys;
    }

    private List<Candidate> candidates(int sentence, int first, String gender, Optional<ActorRef> voice) {
        List<Candidate> found = new ArrayList<>();
        for (Antecedent a : discourse.of(sentence)) {
            Optional<ActorRef> who = discourse.one(a).filter(w -> !voice.equals(Optional.of(w)));
            if (who.filter(w -> genderFits(people.genderOf(w), gender)).isPresent()) {
                boolean pronoun = a.mention().kind() == EntityMention.Kind.PRONOUN;
                Referent referent = new Referent(who, who.get().id());
                found.add(new Candidate(
                        a.first(),
                        a.last(),
                        referent,
                        a.subject(),
                        a.owner(),
                        a.quoted(),
                        pronoun,
                        discourse.direct(a),
                        behindDeed(a, sentence == discourse.now() ? first : Integer.MAX_VALUE)));
            }
        }
        for (Bystander b : discourse.bystanders(sentence)) {
            if (b.kind() == Bystander.Kind.PERSON && genderFits(b.gender(), gender)) {
                Referent referent = new Referent(Optional.empty(), b.key());
                found.add(new Candidate(
                        b.first(), b.first() + 1, referent, b.subject(), false, b.quoted(), false, false, false));
            }
        }
        found.sort(Comparator.comparingInt(Candidate::first));
        return found;
    }

    /** Whether a name owns the subject of the sentence so far, and that is no person. */
    private boolean behindDeed(Antecedent a, int first) {
        return discourse.ownsSubject(a, first)
                && discourse.bystanders(a.sentence()).stream()
                        .noneMatch(b -> b.kind() == Bystander.Kind.PERSON && b.subject() && b.first() < first)
                && discourse.of(a.sentence()).stream()
                        .noneMatch(other -> other.subject() && other.first() < first && other.first() > a.last());
    }

    /** Where in this sentence the last subject before a word begins; -1 where there is none. */
    private int lastSubject(int before, Clauses clauses) {
        int named = discourse.of(discourse.now()).stream()
                .filter(a -> a.subject() && a.first() < before && !clauses.inserted(a.first(), before))
                .mapToInt(Antecedent::first)
                .max()
                .orElse(-1);
        int other = discourse.bystanders(discourse.now()).stream()
                .filter(b -> b.subject() && b.first() < before && !clauses.inserted(b.first(), before))
                .mapToInt(Bystander::first)
                .max()
                .orElse(-1);
        return Math.max(named, other);
    }

    private static boolean genderFits(Optional<String> known, String gender) {
        return known.map(gender::equals).orElse(true);
    }

    /**
     * "They": the plural subject or set before, in this sentence or one of the two before; nobody if it is a bystander.
     *
     * @param object whether it is an object, which a body that is the subject here cannot be
     */
    List<ActorRef> several(int first, boolean object) {
        boolean deed = !object && discourse.deed(first + 1);
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - 2); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            List<Discourse.Group> groups = discourse.gathered(s).stream()
                    .filter(g -> g.first() < before)
                    .filter(g -> !object || before != first || !g.subject() || aimed(g, first))
                    .toList();
            List<Bystander> others = discourse.bystanders(s).stream()
                    .filter(b -> b.kind() == Bystander.Kind.SEVERAL && b.first() < before)
                    .filter(b -> !deed || Deeds.doer(b))
                    .toList();
            Optional<Discourse.Group> subject =
                    last(groups.stream().filter(Discourse.Group::subject).toList());
            Optional<Bystander> other =
                    last(others.stream().filter(Bystander::subject).toList());
            if (subject.isPresent() || other.isPresent()) {
                boolean known = subject.isPresent()
                        && other.filter(o -> o.first() > subject.get().first()).isEmpty();
                return known ? subject.get().actors() : List.of();
            }
            Optional<Discourse.Group> free =
                    last(groups.stream().filter(g -> !g.governed()).toList());
            if (free.isPresent()
                    && last(others).filter(o -> o.first() > free.get().first()).isEmpty()) {
                return free.get().actors();
            }
            if (!others.isEmpty()) {
                return List.of();
            }
            if (!groups.isEmpty()) {
                return groups.get(groups.size() - 1).actors();
            }
            List<ActorRef> pair = discourse.all(s, discourse::person);
            boolean themselves = object
                    && before == first
                    && discourse.gathered(s).stream()
                            .anyMatch(g -> g.subject()
                                    && !aimed(g, first)
                                    && g.actors().containsAll(pair));
            if (pair.size() == 2 && !themselves) {
                return pair;
            }
            if (pair.size() == 1 && s < discourse.now()) {
                return company(pair.get(0), s - 1);
            }
            List<Antecedent> bodies = discourse.of(s).stream()
                    .filter(a -> a.subject() && a.first() < before && !(object && a.sentence() == discourse.now()))
                    .filter(a -> a.mention().kind() == EntityMention.Kind.GROUP
                            || a.mention().kind() == EntityMention.Kind.ORGANISATION
                            || a.mention().foundBy().startsWith("country-body")
                                    && discourse.lastWord(a).endsWith("s"))
                    .toList();
            Optional<Antecedent> plural =
                    last(bodies).filter(a -> discourse.lastWord(a).endsWith("s"));
            if (bodies.size() == 1 || plural.isPresent()) {
                return bodies.get(bodies.size() - 1).mention().actors();
            }
        }
        return List.of();
    }

    /** "A met B. B was pleased. They agreed": the two of whom one was named again. */
    private List<ActorRef> company(ActorRef one, int sentence) {
        if (sentence < 0 || discourse.bystanders(sentence).stream().anyMatch(b -> b.kind() != Bystander.Kind.THING)) {
            return List.of();
        }
        List<ActorRef> two = discourse.all(sentence, discourse::person);
        return two.size() == 2 && two.contains(one) ? two : List.of();
    }

    /** Whether several who are the subject can be "them": somebody else is named between, or a clause begins there. */
    private boolean aimed(Discourse.Group group, int pronoun) {
        boolean between = discourse.of(discourse.now()).stream()
                        .anyMatch(a -> a.first() > group.first()
                                && a.first() < pronoun
                                && !group.actors().containsAll(a.mention().actors()))
                || discourse.bystanders(discourse.now()).stream()
                        .anyMatch(b -> b.first() > group.first() && b.first() < pronoun);
        return group.actors().size() > 1 && between;
    }

    static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
