package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.annotate.PlaceSign.Strength;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.UnlistedOrigin;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/**
 * The places of one article that no gazetteer knows. A name is a place where its article tells so at least once, and
 * nowhere shows it to be somebody or something else; then it is one wherever it stands.
 */
final class NewPlaces {
    /** The rule that finds them. */
    static final String RULE = "unlisted-place";

    private static final Set<String> STRANGERS =
            WordTable.keys("place-strangers.tsv").stream().map(Fold::word).collect(Collectors.toUnmodifiableSet());

    private final Gazetteer gazetteer;
    private final PlaceSigns signs;
    private final Map<String, List<PlaceSign>> told = new HashMap<>();
    private final PlaceDoubts doubts;
    private final Map<String, PlaceRef> places = new HashMap<>();

    private NewPlaces(Gazetteer gazetteer, CueWords cues, PlaceSigns signs) {
        this.gazetteer = gazetteer;
        this.doubts = new PlaceDoubts(cues);
        this.signs = signs;
    }

    static NewPlaces of(
            List<PhraseScanner.Scan> scans,
            Optional<String> dateline,
            ArticlePeople people,
            Gazetteer gazetteer,
            CueWords cues,
            PlaceSigns signs) {
        NewPlaces found = new NewPlaces(gazetteer, cues, signs);
        scans.forEach(found::read);
        dateline.ifPresent(found::dateline);
        found.decide(people);
        return found;
    }

    /** The place with an id, if it is one of these. */
    Optional<PlaceRef> ref(String id) {
        return places.values().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Names by which somebody might be meant as well as somewhere. */
    private static boolean nameless(Phrase p) {
        return p.kind() == Phrase.Kind.CAPITALS
                || p.rule().equals("organisation")
                || p.rule().equals("surname");
    }

    /** Whether a phrase is of letters only and no part of a longer word. */
    private static boolean isName(List<Word> words, Phrase p) {
        return !words.get(p.first()).joined()
                && words.subList(p.first(), p.last()).stream()
                        .allMatch(w -> w.text().codePoints().noneMatch(c -> c == '$' || Character.isDigit(c)));
    }

    private void read(PhraseScanner.Scan scan) {
        for (Phrase p : scan.phrases()) {
            if (nameless(p) && isName(scan.words(), p)) {
                String key = key(PlaceSigns.written(scan.words(), p.first(), p.last()));
                PlaceSign sign = signs.of(scan, p);
                boolean plain = p.kind() == Phrase.Kind.CAPITALS;
                if (sign.strength() == Strength.KIND || plain && sign.strength() != Strength.NONE) {
                    told.computeIfAbsent(key, k -> new ArrayList<>(2)).add(sign);
                }
                doubts.read(key, scan.words(), p);
            }
        }
    }

    /** "NAIVASHA, Kenya", and with less certainty "RAROTONGA, Cook Islands", whose land no gazetteer knows either. */
    private void dateline(String line) {
        Optional<PlaceRef> told = UnlistedOrigin.of(line, this::land);
        String[] parts = line.split(",");
        Optional<String> holder = told.flatMap(PlaceRef::told)
                .flatMap(PlaceRef.Told::partOf)
                .or(() ->
                        Optional.of(Fold.slug(parts[parts.length > 1 ? 1 : 0])).filter(h -> parts.length > 1));
        UnlistedOrigin.name(line)
                .filter(n -> told.isPresent() || this.told.containsKey(key(n)))
                .ifPresent(n -> this.told
                        .computeIfAbsent(key(n), k -> new ArrayList<>(1))
                        .add(new PlaceSign(
                                0,
                                0,
                                n,
                                told.isPresent() ? Strength.KIND : Strength.SCENE,
                                Optional.of(Place.Kind.CITY),
                                holder)));
    }

    private Optional<String> land(String name) {
        return gazetteer.placesNamed(key(name)).stream()
                .filter(p -> p.kind() == Place.Kind.COUNTRY || p.kind() == Place.Kind.REGION)
                .findFirst()
                .map(Place::id);
    }

    private void decide(ArticlePeople people) {
        Set<String> full = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (ActorRef who : people.all()) {
            List<String> words =
                    Fold.split(who.label()).stream().map(Fold::word).toList();
            full.add(String.join(" ", words));
            parts.addAll(words);
        }
        told.forEach((key, list) -> {
            Strength best = list.stream()
                    .map(PlaceSign::strength)
                    .min(Strength::compareTo)
                    .orElse(Strength.NONE);
            boolean person = full.contains(key) || best != Strength.KIND && parts.contains(key) || people.reports(key);
            if (!person && !doubts.outweigh(key, best) && !strange(key, best)) {
                Optional.of(place(list)).filter(NewPlaces::somewhere).ifPresent(p -> places.put(key, p));
            }
        });
    }

    private static boolean strange(String key, Strength best) {
        List<String> words = List.of(key.split(" "));
        boolean proper = words.stream()
                .anyMatch(w -> !STRANGERS.contains(w)
                        && Arrays.stream(PlaceKinds.Where.values())
                                .allMatch(at -> PlaceKinds.of(at, w).isEmpty()));
        return !proper || best != Strength.KIND && words.stream().anyMatch(STRANGERS::contains);
    }

    /** A building or ground of which the text does not tell where it is says no more than the city of the story. */
    private static boolean somewhere(PlaceRef place) {
        return place.told()
                .filter(t -> t.kind() != Place.Kind.VENUE || t.partOf().isPresent())
                .isPresent();
    }

    private static PlaceRef place(List<PlaceSign> list) {
        PlaceSign best = list.stream()
                .filter(s -> s.kind().isPresent())
                .max((a, b) -> Integer.compare(a.label().length(), b.label().length()))
                .orElse(list.get(0));
        Optional<String> holder =
                list.stream().flatMap(s -> s.holder().stream()).findFirst();
        return new PlaceRef(
                Fold.slug(best.label()),
                best.label(),
                Optional.of(new PlaceRef.Told(best.kind().orElse(Place.Kind.CITY), holder)));
    }

    /** The scans with these places for the names that mean them. */
    List<PhraseScanner.Scan> mark(List<PhraseScanner.Scan> scans) {
        return places.isEmpty() ? scans : scans.stream().map(this::mark).toList();
    }

    private PhraseScanner.Scan mark(PhraseScanner.Scan scan) {
        List<Phrase> marked = new ArrayList<>(scan.phrases().size());
        int end = 0;
        boolean any = false;
        for (Phrase p : scan.phrases()) {
            PlaceRef place =
                    nameless(p) ? places.get(key(PlaceSigns.written(scan.words(), p.first(), p.last()))) : null;
            if (place != null) {
                PlaceSign sign = signs.of(scan, p);
                end = sign.last();
                any = true;
                marked.add(Phrase.of(Phrase.Kind.PLACE, p.first(), end, RULE).place(Optional.of(place.id())));
            } else if (p.first() >= end) {
                marked.add(p);
            }
        }
        return any ? new PhraseScanner.Scan(scan.sentence(), scan.words(), marked) : scan;
    }

    private static String key(String written) {
        return String.join(" ", Fold.split(written).stream().map(Fold::word).toList());
    }
}
