package org.demarche.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final WordClasses classes;
    private final Lemmas lemmas;

    PlaceSigns(Gazetteer gazetteer, CueWords cues) {
        this.gazetteer = gazetteer;
        this.classes = cues.classes();
        this.lemmas = Lemmas.load(Stream.of("unlisted-goal-verbs", "unlisted-scene-verbs")
                .flatMap(name -> classes.get(name).stream())
                .toList());
    }

    /** What is told of the name that is a phrase. */
    PlaceSign of(PhraseScanner.Scan scan, Phrase p) {
        List<Word> words = scan.words();
        Kind kind = inside(words, p)
                .or(() -> behind(words, p))
                .or(() -> before(words, p))
                .orElse(new Kind(Optional.empty(), p.first(), p.last(), written(words, p.first(), p.last())));
        Optional<Place.Kind> beside = beside(words, kind.last());
        Optional<Place.Kind> what = kind.what().or(() -> beside);
        Optional<Place> around = around(scan, kind.last());
        Optional<String> holder = around.flatMap(at -> holder(at, what))
                .or(() -> owner(scan, kind.first()).flatMap(at -> holder(at, what)))
                .or(() -> near(scan, kind.last())
                        .flatMap(at -> gazetteer.partOf(at.id()))
                        .map(Place::id));
        Strength strength = what.isPresent() ? Strength.KIND : strength(words, p, around.isPresent());
        return new PlaceSign(p.first(), kind.last(), kind.label(), strength, what, holder);
    }

    private Strength strength(List<Word> words, Phrase p, boolean around) {
        int before = p.first() - 1;
        boolean scene = before >= 0
                && classes.in("unlisted-prepositions", words.get(before).folded());
        if (scene && around) {
            return Strength.BESIDE;
        }
        return scene && led(words, before) && ends(words, p.last()) ? Strength.SCENE : Strength.NONE;
    }

    /**
     * A noun for its kind and the name with it.
     *
     * @param first index of the first word of both
     * @param last index after the last word that belongs to the name
     */
    private record Kind(Optional<Place.Kind> what, int first, int last, String label) {}

    /** "Thornton Manor", "Lake Seliger". */
    private static Optional<Kind> inside(List<Word> words, Phrase p) {
        boolean several = p.last() - p.first() > 1
                && words.subList(p.first(), p.last()).stream().noneMatch(w -> w.is("of"));
        String tail = words.get(p.last() - 1).folded();
        return PlaceKinds.of(Where.CAPITAL, tail)
                .or(() -> PlaceKinds.of(Where.AFTER, tail))
                .or(() -> PlaceKinds.of(Where.BEFORE, words.get(p.first()).folded()))
                .filter(k -> several)
                .map(k -> new Kind(Optional.of(k), p.first(), p.last(), written(words, p.first(), p.last())));
    }

    /** "Margarita island", "Marsaxlokk harbour"; not "the Communist island's". */
    private static Optional<Kind> behind(List<Word> words, Phrase p) {
        int noun = p.last();
        if (noun >= words.size()
                || words.get(noun).capital()
                || noun + 1 < words.size() && words.get(noun + 1).possessive()) {
            return Optional.empty();
        }
        String name = written(words, p.first(), noun);
        String next = words.get(noun).folded();
        Optional<Kind> after = PlaceKinds.of(Where.AFTER, next)
                .map(k -> new Kind(Optional.of(k), p.first(), noun + 1, name + " " + capital(next)));
        return after.or(
                () -> PlaceKinds.of(Where.BEHIND, next).map(k -> new Kind(Optional.of(k), p.first(), noun + 1, name)));
    }

    /** "The village of N", "the province of N"; not "a city of Kurds". */
    private static Optional<Kind> before(List<Word> words, Phrase p) {
        int of = p.first() - 1;
        boolean people = of > 1 && words.get(of - 2).folded().matches("an?");
        if (!word(words, of, "of") || of == 0 || people) {
            return Optional.empty();
        }
        String name = written(words, p.first(), p.last());
        String noun = words.get(of - 1).folded();
        Optional<Kind> called = PlaceKinds.of(Where.CALLED, noun)
                .map(k -> new Kind(Optional.of(k), of - 1, p.last(), name + " " + capital(noun)));
        return called.or(
                () -> PlaceKinds.of(Where.OF, noun).map(k -> new Kind(Optional.of(k), of - 1, p.last(), name)));
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
    private Optional<Place> around(PhraseScanner.Scan scan, int end) {
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
    private Optional<Place> owner(PhraseScanner.Scan scan, int name) {
        List<Word> words = scan.words();
        if (PlaceKinds.ofOthers(words.get(name).folded())) {
            return Optional.empty();
        }
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

    /** The city beside which the words behind a name put it: "near Liverpool", ", outside New York". */
    private Optional<Place> near(PhraseScanner.Scan scan, int end) {
        int at = word(scan.words(), end, ",") ? end + 1 : end;
        return word(scan.words(), at, "near") || word(scan.words(), at, "outside")
                ? scan.phrases().stream()
                        .filter(q -> q.first() == at + 1 && q.kind() != Phrase.Kind.DEMONYM)
                        .findFirst()
                        .flatMap(this::place)
                : Optional.empty();
    }

    /** What holds a place for sure: a city holds a site, a town lies in the land of the city. */
    private Optional<String> holder(Place told, Optional<Place.Kind> kind) {
        boolean site = kind.filter(k -> k == Place.Kind.VENUE).isPresent();
        return switch (told.kind()) {
            case VENUE -> Optional.empty();
            case CITY ->
                site ? Optional.of(told.id()) : gazetteer.partOf(told.id()).map(Place::id);
            default -> Optional.of(told.id());
        };
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
