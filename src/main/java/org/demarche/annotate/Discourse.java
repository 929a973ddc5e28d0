package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** What an article has mentioned so far, for words that point back. */
final class Discourse {
    /** So many words behind its owner the head of a subject may stand. */
    private static final int LONGEST = 5;

    private final Gazetteer gazetteer;
    private final List<List<Antecedent>> sentences = new ArrayList<>();
    private final List<Clauses> clauses = new ArrayList<>();
    private final List<List<Bystander>> bystanders = new ArrayList<>();

    /**
     * Several named together, or by one plural phrase.
     *
     * @param governed whether a preposition stands before them
     * @param titled whether they are told by their office ("the foreign ministers of A and B")
     * @param allied whether they take one side towards somebody else ("A and B condemned it")
     */
    record Group(List<ActorRef> actors, int first, boolean subject, boolean governed, boolean titled, boolean allied) {}

    Discourse(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void begin(Clauses sentence) {
        sentences.add(new ArrayList<>());
        clauses.add(sentence);
        bystanders.add(new ArrayList<>());
    }

    void add(Bystander bystander) {
        List<Bystander> here = bystanders.get(bystanders.size() - 1);
        here.add(bystander);
        here.sort(Comparator.comparingInt(Bystander::first));
    }

    /** Who and what in a sentence is no actor, in the order of the text. */
    List<Bystander> bystanders(int sentence) {
        return List.copyOf(bystanders.get(sentence));
    }

    void add(EntityMention mention, Phrase phrase, boolean owner) {
        Clauses now = clauses.get(clauses.size() - 1);
        sentences
                .get(sentences.size() - 1)
                .add(new Antecedent(
                        mention,
                        sentences.size() - 1,
                        phrase.first(),
                        phrase.last(),
                        now.subject(phrase.first(), phrase.last()) && !owner,
                        owner,
                        now.quoted(phrase.first())));
    }

    /** Index of the sentence being read. */
    int now() {
        return sentences.size() - 1;
    }

    /** What a sentence mentions; a name reaches over the description in apposition to it. */
    List<Antecedent> of(int sentence) {
        if (sentence < 0) {
            return List.of();
        }
        List<Antecedent> all = sentences.get(sentence);
        List<Antecedent> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!apposed(all.get(i))) {
                Antecedent name = all.get(i);
                name = i > 0 && beside(all.get(i - 1), name) ? name.over(all.get(i - 1)) : name;
                names.add(i + 1 < all.size() && beside(name, all.get(i + 1)) ? name.over(all.get(i + 1)) : name);
            }
        }
        return names;
    }

    /** The words between two mentions of one sentence. */
    List<String> between(Antecedent one, Antecedent next) {
        Clauses here = clauses.get(one.sentence());
        return IntStream.range(one.last(), next.first())
                .mapToObj(i -> here.word(i).folded())
                .toList();
    }

    /** Whether nothing but nouns and prepositions stands between two words of the sentence being read. */
    boolean nominal(int from, int to) {
        Clauses here = clauses.get(now());
        return IntStream.range(from, to).allMatch(i -> here.word(i).pos().matches("NN.*|JJ.*|IN|TO|DT|POS|CC"));
    }

    /** Whether a verb of speech follows a mention. */
    boolean speaks(Antecedent a) {
        return clauses.get(a.sentence()).speaks(a.last());
    }

    /** Whether the subject before a word of a mention's sentence is something that it owns: "Moscow's reply". */
    boolean ownsSubject(Antecedent a, int before) {
        int end = a.sentence() == now()
                ? before
                : Math.min(a.last() + LONGEST, clauses.get(a.sentence()).size());
        return a.owner() && a.last() + 1 < end && clauses.get(a.sentence()).subject(a.last() + 1, end);
    }

    /** The country of which the last phrase that names one and ends in such a noun speaks: "Niger's junta ... the junta". */
    Optional<ActorRef> called(Predicate<String> noun) {
        for (int s = now(); s >= 0; s--) {
            List<Antecedent> here = of(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                Antecedent a = here.get(i);
                boolean same = a.mention().foundBy().startsWith("country-body")
                        && a.mention().actors().size() == 1
                        && noun.test(lastWord(a));
                if (same && country(a.mention().actors().get(0))) {
                    return Optional.of(a.mention().actors().get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** Who is named right before a word of the sentence being read. */
    Optional<Antecedent> endingAt(int word) {
        return of(now()).stream().filter(a -> a.last() == word && !a.owner()).findFirst();
    }

    /** Whether a mention is the subject of a clause inside another. */
    boolean embedded(Antecedent a) {
        return clauses.get(a.sentence()).embedded(a.first());
    }

    /** Whether a preposition stands before a mention. */
    boolean governed(Antecedent a) {
        Clauses here = clauses.get(a.sentence());
        boolean article = a.first() > 0 && here.word(a.first() - 1).pos().equals("DT");
        return here.governed(article ? a.first() - 1 : a.first());
    }

    /** Whether what begins at a word of a sentence is only what something else leads to: "the door to NATO and the Union". */
    boolean towards(int sentence, int first) {
        Clauses here = clauses.get(sentence);
        int before = first > 0 && here.word(first - 1).pos().equals("DT") ? first - 2 : first - 1;
        return before >= 0 && (here.word(before).is("to") || here.word(before).is("into"));
    }

    /** Whether a mention stands right behind a verb. */
    boolean direct(Antecedent a) {
        Clauses here = clauses.get(a.sentence());
        boolean article = a.first() > 0 && here.word(a.first() - 1).pos().equals("DT");
        return here.direct(article ? a.first() - 1 : a.first());
    }

    /** Whether a word of the sentence being read stands right behind a verb. */
    boolean direct(int word) {
        return clauses.get(now()).direct(word);
    }

    /** Whether the verb before a word of the sentence being read is joined to one before by "and". */
    boolean joined(int word) {
        return clauses.get(now()).joined(word);
    }

    /** Whether a word of the sentence being read begins what only somebody can do who acts. */
    boolean deed(int word) {
        return clauses.get(now()).deed(word);
    }

    /** Whether who is named at some words of the sentence being read is judged for what a possessive owns. */
    boolean judged(int subject, int first, int last, int owner) {
        return clauses.get(now()).judged(subject, first, last, owner);
    }

    /** Who of a kind was named last and not as a place: "in Brussels". */
    Optional<ActorRef> acting(Predicate<ActorRef> kind) {
        return acting(kind, now());
    }

    /** Likewise, in the sentence being read or at most so many before. */
    Optional<ActorRef> acting(Predicate<ActorRef> kind, int back) {
        for (int s = now(); s >= Math.max(0, now() - back); s--) {
            List<Antecedent> here = of(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                Antecedent a = here.get(i);
                boolean scene = a.mention().place().isPresent() && governed(a);
                Optional<ActorRef> who =
                        a.mention().actors().stream().filter(kind).findFirst();
                if (who.isPresent() && !scene) {
                    return who;
                }
            }
        }
        return Optional.empty();
    }

    /** The mentions of a sentence that tell a place. */
    List<Antecedent> places(int sentence) {
        return sentences.get(sentence).stream()
                .filter(a -> a.mention().place().isPresent())
                .toList();
    }

    /** Whether one of two neighbours describes the other. */
    private static boolean beside(Antecedent one, Antecedent next) {
        boolean description = describes(one) || describes(next);
        return description
                && next.first() - one.last() <= 1
                && one.mention().actors().equals(next.mention().actors());
    }

    private static boolean describes(Antecedent a) {
        return a.mention().foundBy().equals("apposition")
                || a.mention().foundBy().startsWith("counterpart")
                        && a.mention().kind() == EntityMention.Kind.DESCRIPTION;
    }

    private static boolean apposed(Antecedent a) {
        return a.mention().foundBy().equals("apposition")
                || a.mention().kind() == EntityMention.Kind.DEMONYM
                || a.mention().kind() == EntityMention.Kind.PLACE;
    }

    boolean person(ActorRef who) {
        return !who.linked()
                || gazetteer
                        .actor(who.id())
                        .map(a -> a.kind() == Actor.Kind.PERSON)
                        .orElse(false);
    }

    boolean country(ActorRef who) {
        return gazetteer.actor(who.id()).map(PhraseGrammar::land).orElse(false);
    }

    /** The one person of a mention. */
    Optional<ActorRef> one(Antecedent a) {
        List<ActorRef> actors = a.mention().actors();
        return actors.size() == 1 && person(actors.get(0)) ? Optional.of(actors.get(0)) : Optional.empty();
    }

    /** The last person mentioned before now that answers the question, at most so many sentences back. */
    Optional<ActorRef> last(Predicate<ActorRef> wanted, int back) {
        for (int s = now(); s >= Math.max(0, now() - back); s--) {
            List<Antecedent> here = of(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                Optional<ActorRef> who = one(here.get(i)).filter(wanted);
                if (who.isPresent()) {
                    return who;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a person is the subject of the sentence being read. */
    boolean subjectNow(ActorRef who) {
        return of(now()).stream()
                .anyMatch(a -> a.subject() && a.mention().actors().contains(who));
    }

    /**
     * The latest set of people who all answer the question, or body that stands for such people.
     *
     * @param noun what they are called: "the ministers" after "EU foreign ministers"
     */
    List<ActorRef> plural(Predicate<ActorRef> wanted, String noun) {
        for (int s = now(); s >= 0; s--) {
            List<List<ActorRef>> groups = groups(s);
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (groups.get(i).stream().filter(wanted).count() > 1) {
                    return all(s, wanted);
                }
            }
            for (Antecedent a : of(s)) {
                if ((a.mention().foundBy().equals("offices") || lastWord(a).equals(noun))
                        && a.mention().actors().stream().noneMatch(this::person)) {
                    return a.mention().actors();
                }
            }
            List<ActorRef> apart = all(s, wanted);
            if (apart.size() > 1) {
                return apart;
            }
        }
        return List.of();
    }

    /** Whoever of a kind was named last, in this sentence or one of so many before. */
    Optional<ActorRef> named(Predicate<ActorRef> kind, int before) {
        for (int s = now(); s >= Math.max(0, now() - before); s--) {
            List<Antecedent> here = of(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                Optional<ActorRef> who =
                        here.get(i).mention().actors().stream().filter(kind).findFirst();
                if (who.isPresent()) {
                    return who;
                }
            }
        }
        return Optional.empty();
    }

    /** The last word of a mention, folded. */
    String lastWord(Antecedent a) {
        return clauses.get(a.sentence()).word(a.last() - 1).folded();
    }

    /** Whom "A, B and C" of a sentence names, and whom a plural phrase means, in the order of the text. */
    List<List<ActorRef>> groups(int sentence) {
        return gathered(sentence).stream()
                .map(Group::actors)
                .filter(g -> g.size() > 1)
                .toList();
    }

    private static boolean plural(Antecedent a) {
        String rule = a.mention().foundBy();
        return rule.equals("offices")
                || rule.equals("people")
                || rule.startsWith("set")
                || rule.equals("pronoun-several");
    }

    /** "Fujimori of Peru and Mahuad of Ecuador": a name reaches over the country that it is of. */
    private List<Antecedent> withOrigins(List<Antecedent> all) {
        List<Antecedent> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Antecedent name = all.get(i);
            boolean origin = i + 1 < all.size()
                    && one(name).isPresent()
                    && all.get(i + 1).mention().kind() == EntityMention.Kind.COUNTRY
                    && between(name, all.get(i + 1)).equals(List.of("of"));
            boolean owner = i + 1 < all.size()
                    && name.owner()
                    && one(all.get(i + 1)).isPresent()
                    && all.get(i + 1).first() == name.last() + 1;
            if (owner) {
                // "Moon and the North's leader Kim"
                name = all.get(i + 1).over(name);
            }
            names.add(origin ? name.over(all.get(i + 1)) : name);
            i += origin || owner ? 1 : 0;
        }
        return names;
    }

    /** The groups of a sentence, with their places in it. */
    List<Group> gathered(int sentence) {
        List<Group> groups = new ArrayList<>();
        List<Antecedent> here = withOrigins(of(sentence));
        for (int i = 0; i < here.size(); i++) {
            Set<ActorRef> group = new LinkedHashSet<>(here.get(i).mention().actors());
            int last = i;
            boolean subject = here.get(i).subject();
            boolean place = here.get(i).mention().place().isPresent()
                    && clauses.get(sentence).governed(here.get(i).first());
            while (last + 1 < here.size()
                    && (!place || here.get(last + 1).mention().place().isPresent())
                    && clauses.get(sentence)
                            .listed(here.get(last).last(), here.get(last + 1).first())) {
                group.addAll(here.get(++last).mention().actors());
                subject |= here.get(last).subject();
            }
            if (group.size() > 1 || plural(here.get(i))) {
                int first = here.get(i).first();
                groups.add(new Group(
                        List.copyOf(group),
                        first,
                        subject,
                        clauses.get(sentence).governed(first),
                        here.get(i).mention().foundBy().equals("offices"),
                        clauses.get(sentence).stance(here.get(last).last())));
            }
            i = last;
        }
        return groups;
    }

    /** Everybody of a kind whom a sentence mentions. */
    List<ActorRef> all(int sentence, Predicate<ActorRef> wanted) {
        return of(sentence).stream()
                .flatMap(a -> a.mention().actors().stream())
                .filter(wanted)
                .distinct()
                .toList();
    }
}
