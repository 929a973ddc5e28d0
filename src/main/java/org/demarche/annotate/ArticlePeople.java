package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** The people that one article names in full or introduces, with the offices that it gives them. */
final class ArticlePeople {
    /** An office that the text gives to a person. */
    record Held(String post, Optional<String> of) {}

    private record Naming(ActorRef who, int at) {}

    private static final Set<String> FAMILY_FIRST = WordTable.keys("family-name-first.tsv");

    private final Gazetteer gazetteer;
    private final List<Naming> namings = new ArrayList<>();
    private final Map<String, ActorRef> introduced = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<Held>> offices = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, String> nations = new HashMap<>();
    private final Set<String> journalists = new HashSet<>();
    private final Map<String, String> ranks = new HashMap<>();

    ArticlePeople(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void named(ActorRef who, int at) {
        namings.add(new Naming(who, at));
    }

    /** A person whom the gazetteer does not know, under the name as written. */
    ActorRef introduce(String written, int at) {
        ActorRef who = introduced.computeIfAbsent(
                Fold.slug(written), slug -> new ActorRef(slug, written.replaceAll("\\s+", " "), false));
        named(who, at);
        return who;
    }

    /** Notes that the text gives the person a title, a nationality or a form of address. */
    void present(ActorRef who) {
        known.add(who.id());
    }

    /** Whether a person is in no gazetteer and bears no title: a private person, as far as the text tells. */
    boolean unpresented(ActorRef who) {
        return !who.linked() && !known.contains(who.id());
    }

    Optional<ActorRef> introduced(String written) {
        return Optional.ofNullable(introduced.get(Fold.slug(written)));
    }

    void teach(ActorRef who, Office office) {
        Set<String> lands = new HashSet<>(office.of());
        for (var post : office.titles()) {
            if (post.loose()) {
                continue;
            }
            List<String> owners = office.of().isEmpty() ? post.of().stream().toList() : office.of();
            lands.addAll(owners);
            Set<Held> held = offices.computeIfAbsent(who.id(), k -> new HashSet<>());
            if (owners.isEmpty()) {
                held.add(new Held(post.post(), Optional.empty()));
            }
            owners.forEach(of -> held.add(new Held(post.post(), Optional.of(of))));
        }
        if (!who.linked() && lands.size() == 1) {
            nations.putIfAbsent(who.id(), lands.iterator().next());
        }
    }

    /** Gives somebody whom only the text knows the post of a counterpart, in the own country. */
    void teach(ActorRef who, String post) {
        if (!who.linked()) {
            offices.computeIfAbsent(who.id(), k -> new HashSet<>()).add(new Held(post, nationOf(who)));
        }
    }

    void nation(ActorRef who, String country) {
        nations.putIfAbsent(who.id(), country);
    }

    void gender(ActorRef who, Optional<String> gender) {
        gender.ifPresent(g -> genders.putIfAbsent(who.id(), g));
    }

    /** Notes that a journalist of this name speaks in the article. */
    void report(String slug) {
        journalists.add(slug);
    }

    /** Whether a name is that of a journalist who speaks here, or part of it. */
    boolean reports(String written) {
        String slug = Fold.slug(written);
        return journalists.stream().anyMatch(j -> j.equals(slug) || j.startsWith(slug + '-') || j.endsWith('-' + slug));
    }

    void rank(ActorRef who, Optional<String> rank) {
        rank.ifPresent(r -> ranks.putIfAbsent(who.id(), r));
    }

    /** Whether the text gives the person a rank. */
    boolean ranks(ActorRef who, String rank) {
        return rank.equals(ranks.get(who.id()));
    }

    Optional<String> genderOf(ActorRef who) {
        return gazetteer
                .actor(who.id())
                .flatMap(a -> a.gender())
                .or(() -> Optional.ofNullable(genders.get(who.id())))
                .or(() -> gazetteer.genderOf(Fold.word(Fold.split(who.label()).get(0))))
                .or(() -> PersonWords.genderOfName(
                        Fold.word(Fold.split(who.label()).get(0))));
    }

    Optional<String> nationOf(ActorRef who) {
        return gazetteer
                .actor(who.id())
                .flatMap(a -> a.nationality())
                .or(() -> Optional.ofNullable(nations.get(who.id())));
    }

    /** Whether the text gives the person an office; an empty {@code of} asks for any. */
    boolean taught(ActorRef who, String post, Optional<String> of) {
        return offices.getOrDefault(who.id(), Set.of()).stream()
                .anyMatch(h -> h.post().equals(post)
                        && (of.isEmpty()
                                || h.of().equals(of)
                                || h.of().isEmpty() && nationOf(who).equals(of)));
    }

    /** The posts that the text gives the person. */
    List<String> taught(ActorRef who) {
        return offices.getOrDefault(who.id(), Set.of()).stream()
                .map(Held::post)
                .distinct()
                .toList();
    }

    /** The offices that the text gives the person: post, {@code @} and the country or body, where told. */
    List<String> offices(ActorRef who) {
        return offices.getOrDefault(who.id(), Set.of()).stream()
                .map(h -> h.post()
                        + h.of().or(() -> nationOf(who)).map(of -> '@' + of).orElse(""))
                .sorted()
                .toList();
    }

    /** Everybody named, each once, in the order of the text. */
    List<ActorRef> all() {
        return namings.stream().map(Naming::who).distinct().toList();
    }

    /** Of the people with this surname, the one named last before {@code at}, else first after. */
    List<ActorRef> surnamed(String key, int at) {
        Set<String> bearers = new HashSet<>();
        gazetteer.surnamed(key).forEach(a -> bearers.add(a.id()));
        List<ActorRef> known = nearest(
                at,
                who -> who.linked() ? bearers.contains(who.id()) : lastWord(who).equals(key));
        return known.isEmpty() ? nearest(at, who -> familyName(who).equals(key)) : known;
    }

    /** The family name of somebody whom it tells only where the full name stands before: "Jaswant Singh ... Singh". */
    private String familyName(ActorRef who) {
        String given = Fold.word(Fold.split(who.label()).get(0));
        boolean first = nationOf(who).map(FAMILY_FIRST::contains).orElse(!PersonWords.givenName(given));
        return first ? given : lastWord(who);
    }

    private List<ActorRef> nearest(int at, Predicate<ActorRef> wanted) {
        ActorRef before = null;
        ActorRef after = null;
        for (Naming n : namings) {
            boolean bears = wanted.test(n.who());
            if (bears && n.at() <= at) {
                before = n.who();
            } else if (bears && after == null) {
                after = n.who();
            }
        }
        return before != null ? List.of(before) : after != null ? List.of(after) : List.of();
    }

    private static String lastWord(ActorRef who) {
        List<String> words = Fold.split(who.label());
        return Fold.word(words.get(words.size() - 1));
    }
}
