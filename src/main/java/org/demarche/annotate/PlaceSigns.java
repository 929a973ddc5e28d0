package org.demarche.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.annotate.PlaceKinds.Where;
import org.demarche.annotate.PlaceSign.Strength;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Place;

/** Reads from the words around a name in capitals whether it is a place. */
final class PlaceSigns {
    /** Words at most between the article and the noun of "a dusty border town". */
    private static final int DESCRIPTION = 5;
    /** Words at most between a verb and the place where it leads. */
    private static final int REACH = 8;

    private final Gazetteer gazetteer;
    private final WordClasses classes = WordClasses.load();
    private final Lemmas lemmas = Lemmas.load(classes.verbs());

    PlaceSigns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What is told of the name that is a phrase. */
    PlaceSign of(PhraseScanner.Scan scan, Phrase p) {
        List<Word> words = scan.words();
        int end = p.last();
        String name = written(words, p.first(), end);
        Optional<Place.Kind> kind = Optional.empty();
        if (end - p.first() > 1) {
            String tail = words.get(end - 1).folded();
            kind = PlaceKinds.of(Where.CAPITAL, tail)
                    .or(() -> PlaceKinds.of(Where.AFTER, tail))
                    .or(() -> PlaceKinds.of(Where.BEFORE, words.get(p.first()).folded()));
        }
        boolean owner = end + 1 < words.size() && words.get(end + 1).possessive();
        if (kind.isEmpty() && end < words.size() && !words.get(end).capital() && !owner) {
            String next = words.get(end).folded();
            Optional<Place.Kind> after = PlaceKinds.of(Where.AFTER, next);
            Optional<Place.Kind> behind = PlaceKinds.of(Where.BEHIND, next);
            if (after.isPresent() || behind.isPresent()) {
                name = after.isPresent() ? name + " " + capital(words.get(end).text()) : name;
                kind = after.or(() -> behind);
                end++;
            }
        }
        boolean told = kind.isPresent();
        if (kind.isEmpty() && p.first() > 1 && word(words, p.first() - 1, "of")) {
            kind = PlaceKinds.of(Where.OF, words.get(p.first() - 2).folded());
        }
        int of = p.first() - (kind.isPresent() && !told ? 2 : 0);
        Optional<Place.Kind> beside = beside(words, end);
        Optional<Place.Kind> what = kind.or(() -> beside);
        Optional<String> holder = holder(behind(scan, end), what).or(() -> holder(before(scan, of), what));
        if (kind.isPresent() || beside.isPresent()) {
            return new PlaceSign(p.first(), end, name, Strength.KIND, what, holder);
        }
        boolean scene = p.first() > 0
                && classes.in("unlisted-prepositions", words.get(p.first() - 1).folded());
        Strength strength = scene && behind(scan, end).isPresent()
                ? Strength.BESIDE
                : scene && led(words, p.first() - 1) && ends(words, end) ? Strength.SCENE : Strength.NONE;
        return new PlaceSign(p.first(), end, name, strength, Optional.empty(), holder);
    }

    /** "N, a small town near the border". */
    private static Optional<Place.Kind> beside(List<Word> words, int end) {
        if (!word(words, end, ",")
                || end + 1 >= words.size()
                || !words.get(end + 1).pos().equals("DT")) {
            return Optional.empty();
        }
        int noun = end + 2;
        while (noun < Math.min(words.size(), end + 2 + DESCRIPTION)
                && words.get(noun).pos().matches("JJ.?|NN|VBN|RB|NNP|CD")) {
            Optional<Place.Kind> kind =
                    PlaceKinds.of(Where.BESIDE, words.get(noun).folded());
            boolean head = noun + 1 >= words.size()
                    || !words.get(noun + 1).pos().matches("NN.*|POS")
                            && !words.get(noun + 1).possessive();
            if (kind.isPresent() && head) {
                return kind;
            }
            noun++;
        }
        return Optional.empty();
    }

    /** The land that the words behind a name put it in: ", Kenya", "in Zaire", ", a town in northern Ethiopia". */
    private Optional<Place> behind(PhraseScanner.Scan scan, int end) {
        List<Word> words = scan.words();
        int at = word(words, end, ",") ? end + 1 : end;
        boolean comma = at > end;
        if (comma && beside(words, end).isPresent()) {
            while (at < words.size() && !words.get(at).pos().equals("IN")) {
                at++;
            }
        }
        boolean in = word(words, at, "in");
        if (in) {
            at++;
            while (at < words.size()
                    && words.get(at).pos().matches("DT|JJ|RB|NN")
                    && !words.get(at).capital()) {
                at++;
            }
        }
        int land = at;
        return in || comma && closed(scan, at)
                ? scan.phrases().stream()
                        .filter(q -> q.first() == land && q.kind() != Phrase.Kind.DEMONYM)
                        .findFirst()
                        .flatMap(this::place)
                        .filter(p -> in || p.kind() != Place.Kind.CITY)
                : Optional.empty();
    }

    /** The place that the words before a name put it in: "the Macedonian village of", "Venezuela's". */
    private Optional<Place> before(PhraseScanner.Scan scan, int name) {
        List<Word> words = scan.words();
        for (int at = name; at > 0 && name - at < DESCRIPTION; at--) {
            int last = at;
            Optional<Phrase> owner =
                    scan.phrases().stream().filter(q -> q.last() == last).findFirst();
            if (owner.isPresent()) {
                return owner.flatMap(this::place);
            }
            if (!words.get(at - 1).pos().matches("JJ|NN|NNS|POS")
                    || words.get(at - 1).joined()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Place> place(Phrase p) {
        Optional<String> id =
                switch (p.kind()) {
                    case PLACE -> p.place();
                    case ACTOR, DEMONYM ->
                        p.place().or(() -> p.actors().stream()
                                .flatMap(who -> gazetteer.actor(who).stream())
                                .filter(PhraseGrammar::land)
                                .flatMap(a -> a.place().stream())
                                .findFirst());
                    default -> Optional.empty();
                };
        return id.flatMap(gazetteer::place);
    }

    /** What holds a place for sure: a city holds a site, a town lies in the land of the city. */
    private Optional<String> holder(Optional<Place> told, Optional<Place.Kind> kind) {
        return told.filter(p -> p.kind() != Place.Kind.VENUE)
                .flatMap(p -> p.kind() == Place.Kind.CITY && !kind.equals(Optional.of(Place.Kind.VENUE))
                        ? gazetteer.partOf(p.id())
                        : Optional.of(p))
                .map(Place::id);
    }

    /** Whether what holds a place ends there: "in N, Kenya,", not "in N, Kenya said". */
    private static boolean closed(PhraseScanner.Scan scan, int land) {
        int after = scan.phrases().stream()
                .filter(q -> q.first() == land)
                .findFirst()
                .map(Phrase::last)
                .orElse(land);
        return after >= scan.words().size() || scan.words().get(after).text().matches("[,.;:)–—-]+|--");
    }

    /** Whether the words before a preposition lead somewhere: "flew to", "held talks in". */
    private boolean led(List<Word> words, int preposition) {
        boolean to = words.get(preposition).folded().matches("to|into|for");
        for (int i = preposition - 1; i >= Math.max(0, preposition - REACH); i--) {
            Word w = words.get(i);
            if (w.pos().startsWith("VB")) {
                String lemma = lemmas.verb(w.folded());
                return classes.in("unlisted-goal-verbs", lemma) || !to && classes.in("unlisted-scene-verbs", lemma);
            }
            if (w.pos().startsWith("NN") && i == preposition - 1) {
                if (classes.in(to ? "unlisted-goal-nouns" : "unlisted-scene-nouns", w.folded())) {
                    return true;
                }
            }
            if (w.text().matches("[,;:()]|--|–|—") || w.pos().startsWith("W")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun phrase ends with a name. */
    private static boolean ends(List<Word> words, int end) {
        return end >= words.size()
                || !words.get(end).pos().matches("NN.*|CD|POS|FW|\\$")
                        && !words.get(end).possessive()
                        && !words.get(end).capital();
    }

    private static boolean word(List<Word> words, int i, String text) {
        return i >= 0 && i < words.size() && words.get(i).is(text);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Words as they are written. */
    static String written(List<Word> words, int first, int last) {
        return words.subList(first, last).stream()
                .map(w -> (w.joined() ? "-" : w == words.get(first) ? "" : " ") + w.text())
                .collect(Collectors.joining());
    }
}
