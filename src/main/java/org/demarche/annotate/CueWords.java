package org.demarche.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.BodyNouns;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.WordClasses;
import org.demarche.lexicon.WordTable;

/** The word tables that tell what stands around names. */
final class CueWords {
    private final WordClasses classes = WordClasses.load();
    private final Map<String, String> modifiers =
            WordTable.load("title-modifiers.tsv", 2).map();
    private final Map<String, String> honorifics =
            WordTable.load("honorifics.tsv", 2).map();
    private final Map<String, String> bodies = BodyNouns.load(classes);
    private final Set<String> capitals = words("capital-words.tsv");
    private final Set<String> organisationNouns = words("org-nouns.tsv");

    private final Map<String, String> prepositions = WordTable.load("noun-prepositions.tsv", 1).rows().stream()
            .collect(Collectors.toMap(row -> Fold.word(row.key()), row -> row.at(1)));
    private final Set<String> personNouns = words("person-nouns.tsv");
    private final Map<String, String> heldPosts = WordTable.load("person-nouns.tsv", 1).rows().stream()
            .collect(Collectors.toMap(WordTable.Row::key, r -> r.at(1)));
    private final Set<String> subordinators = words("subordinators.tsv");
    private final Set<String> sideNouns = words("side-nouns.tsv");
    private final Set<String> bodyAdjectives = words("body-adjectives.tsv");
    private final Map<String, String> hostNouns =
            WordTable.load("host-nouns.tsv", 2).map();
    private final Map<String, String> orderPronouns =
            WordTable.load("order-pronouns.tsv", 2).map();
    private final Set<String> copulas = words("copulas.tsv");
    private final Set<String> rules = words("rule-nouns.tsv");
    private final Set<String> expletives = words("expletives.tsv");
    private final Set<String> groups = words("group-nouns.tsv");
    private final Set<String> hyphened = words("hyphened-words.tsv");
    private final Set<String> taken = words("taken.tsv");
    private final Set<String> relations = words("hyphened-relations.tsv");
    private final Set<String> speechVerbs = words("speech-verbs.tsv");
    private final Map<String, String> sets = WordTable.load("set-words.tsv", 2).map();
    private final Map<String, String> setNouns =
            WordTable.load("set-nouns.tsv", 2).map();
    private final Map<String, String> counterparts =
            WordTable.load("counterpart-nouns.tsv", 2).map();
    private final Map<String, String> placeNouns =
            WordTable.load("place-nouns.tsv", 2).map();
    private final Set<String> memberNouns =
            WordTable.load("member-nouns.tsv", 1).map().keySet();
    private final Map<String, String> shortTitles =
            WordTable.load("short-titles.tsv", 2).map();
    private final CommonNames commonNames = new CommonNames();
    private final Chambers chambers = new Chambers(classes);
    private final Map<String, String> leaderNouns =
            WordTable.load("leader-nouns.tsv", 2).map();
    private final Map<String, String> republics =
            WordTable.load("republics.tsv", 2).map();
    private final Map<String, String> determiners =
            WordTable.load("determiners.tsv", 2).map();
    private final Set<String> beforeSets = WordTable.load("determiners.tsv", 2).rows().stream()
            .filter(r -> r.at(2).equals("set"))
            .map(WordTable.Row::key)
            .collect(Collectors.toSet());
    private final Set<String> organisationHeads = words("org-heads.tsv");
    private final Map<String, Pronoun> pronouns = pronounTable();

    private static Map<String, Pronoun> pronounTable() {
        Map<String, Pronoun> map = new HashMap<>();
        for (WordTable.Row row : WordTable.load("pronouns.tsv", 3).rows()) {
            map.put(row.key(), Pronoun.of(row.at(1), row.at(2)));
        }
        return map;
    }

    private static Set<String> words(String table) {
        Set<String> set = new HashSet<>();
        WordTable.load(table, 1).rows().forEach(r -> set.add(Fold.word(r.key())));
        return set;
    }

    /** The classes of words of the whole lexicon. */
    WordClasses classes() {
        return classes;
    }

    Optional<Office.Effect> modifier(String folded) {
        return Optional.ofNullable(modifiers.get(folded)).map(m -> Office.Effect.valueOf(m.toUpperCase(Locale.ROOT)));
    }

    /** "Several", "some": not all of a set. */
    boolean some(String folded) {
        return classes.in("some-words", folded);
    }

    boolean honorific(String folded) {
        return honorifics.containsKey(folded);
    }

    Optional<String> genderOf(String honorific) {
        return Optional.ofNullable(honorifics.get(honorific)).filter(g -> !g.equals("-"));
    }

    /** {@code government}, {@code forces}, {@code people} or {@code unnamed}. */
    Optional<String> body(String phrase) {
        return Optional.ofNullable(bodies.get(phrase));
    }

    boolean calendar(String folded) {
        return capitals.contains(folded);
    }

    boolean organisationNoun(String folded) {
        return organisationNouns.contains(folded);
    }

    /** Whether the noun with a nationality names the capital. */
    boolean seatNoun(String folded) {
        return "seat".equals(placeNouns.get(folded));
    }

    /** Whether a noun after the name of a body means its members. */
    boolean memberNoun(String folded) {
        return memberNouns.contains(folded);
    }

    /** The end of the posts that "the minister" may mean. */
    Optional<String> shortTitle(String folded) {
        return Optional.ofNullable(shortTitles.get(folded));
    }

    /** "The alliance", "the Council". */
    CommonNames common() {
        return commonNames;
    }

    /** Id of the body that a place is called a republic for. */
    Optional<String> republic(String place) {
        return Optional.ofNullable(republics.get(place));
    }

    /** {@code owner}, {@code definite}, {@code indefinite}, {@code both}, or empty for another word. */
    String determiner(String folded) {
        return determiners.getOrDefault(folded, "");
    }

    boolean beforeSet(String folded) {
        return beforeSets.contains(folded);
    }

    Chambers chambers() {
        return chambers;
    }

    boolean organisationHead(String folded) {
        return organisationHeads.contains(folded);
    }

    boolean personNoun(String folded) {
        return personNouns.contains(folded);
    }

    /** How the posts begin, one of which whoever has governed must hold to be told by this noun and a nationality: "the American ambassador". */
    Optional<String> heldPost(String folded) {
        return Optional.ofNullable(heldPosts.get(folded)).filter(begin -> !begin.isEmpty());
    }

    /** {@code country} or {@code seat}: after what the noun means a country's leader. */
    Optional<String> leaderNoun(String folded) {
        return Optional.ofNullable(leaderNouns.get(folded));
    }

    /** Whether the noun with "in the Kremlin" means a country's leader. */
    boolean occupant(String folded) {
        return "occupant".equals(leaderNouns.get(folded));
    }

    /** Whether the noun after a leader's name means the country that the leader governs. */
    boolean rule(String folded) {
        return rules.contains(folded);
    }

    /** Whether a pronoun after the preposition may mean the subject: "took it with him". */
    boolean company(String folded) {
        return "near".equals(prepositions.get(folded));
    }

    /** Whether the word sets somebody apart from who acts: "unlike". */
    boolean contrasts(String folded) {
        return classes.in("contrast-prepositions", folded);
    }

    /** Whether the word names what somebody else thinks of an act or has to do with it: "surprise", "request". */
    boolean attitude(String folded) {
        return classes.in("attitude-nouns", folded);
    }

    /** Whether the word opens a clause inside another: "when", "after". */
    boolean subordinator(String folded) {
        return subordinators.contains(folded);
    }

    /** Whether "the" and the plural alone mean two who are set over against each other: "the parties". */
    boolean sideNoun(String folded) {
        return sideNouns.contains(folded);
    }

    /** Whether the adjective before "alliance" or "bloc" leaves it the same body. */
    boolean bodyAdjective(String folded) {
        return bodyAdjectives.contains(folded);
    }

    /** {@code host} or {@code guest}. */
    Optional<String> hostNoun(String folded) {
        return Optional.ofNullable(hostNouns.get(folded));
    }

    /** {@code first} or {@code last} of two: "the former", "the latter". */
    Optional<String> orderPronoun(String folded) {
        return Optional.ofNullable(orderPronouns.get(folded));
    }

    /** Whether a word behind a name and a hyphen tells of somebody else: "Iran-backed". */
    boolean relation(String folded) {
        return relations.contains(folded);
    }

    /** Whether a pronoun right behind a name stresses it. */
    boolean emphatic(String folded) {
        return classes.in("reflexive-pronouns", folded);
    }

    /** Whether the word is a form of a verb like "send". */
    boolean sends(String folded) {
        return classes.in("sending-forms", folded);
    }

    /** Whether the word tells what only somebody with a will is: "ready", "willing". */
    boolean resolved(String folded) {
        return classes.in("resolved-adjectives", folded);
    }

    /** Whether the word is a form of a verb like "urge" or "stop", whose object is to do, or not to do, what follows. */
    boolean controls(String folded) {
        return classes.in("controlling-forms", folded);
    }

    /** Whether the word is a form of a verb like "withdraw", which one does to what is one's own. */
    boolean doneToOwn(String folded) {
        return classes.in("own-doing-forms", folded);
    }

    /** Whether the word is a form of a verb like "bring", by which one has something along. */
    boolean carries(String folded) {
        return classes.in("carrying-forms", folded);
    }

    /** Whether the word is a form of a verb like "belong", by which members tell of what they are. */
    boolean belongs(String folded) {
        return classes.in("belonging-forms", folded);
    }

    /** Whether the word is a form of a verb like "warn". */
    boolean warns(String folded) {
        return classes.in("warning-forms", folded);
    }

    /** Whether a preposition behind a verb leads to those whom it addresses. */
    boolean appeals(String folded) {
        return classes.in("appeal-prepositions", folded);
    }

    /** Whether the word is a form of "be". */
    boolean copula(String folded) {
        return copulas.contains(folded);
    }

    boolean expletive(String folded) {
        return expletives.contains(folded);
    }

    /** "Led" in "Smith-led", which is no part of a name. */
    boolean hyphened(String folded) {
        return hyphened.contains(folded);
    }

    /** "Movement" in "his movement". */
    boolean groupNoun(String folded) {
        return groups.contains(folded);
    }

    /** "Part" in "it took part": then "it" is no mere word before its verb. */
    boolean taken(String folded) {
        return taken.contains(folded);
    }

    boolean speechVerb(String folded) {
        return speechVerbs.contains(folded);
    }

    /** How many a set word means; 0 for another word. */
    int setSize(String folded) {
        return sets.containsKey(folded) ? Integer.parseInt(sets.get(folded)) : 0;
    }

    /** {@code persons}, {@code countries} or {@code any}. */
    Optional<String> setNoun(String folded) {
        return Optional.ofNullable(setNouns.get(folded));
    }

    /** {@code one} or {@code several}. */
    Optional<String> counterpart(String phrase) {
        return Optional.ofNullable(counterparts.get(phrase));
    }

    Optional<Pronoun> pronoun(String folded) {
        return Optional.ofNullable(pronouns.get(folded));
    }

    /** Whether the word is a pronoun like "his" and not like "him". */
    boolean owner(String folded) {
        return pronoun(folded).filter(p -> p.role() == Pronoun.Case.OWNER).isPresent();
    }

    /** Whether the word ties a noun to the noun before it. */
    boolean preposition(String folded) {
        return prepositions.containsKey(folded);
    }
}
