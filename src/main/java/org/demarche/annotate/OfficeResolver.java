package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Post;
import org.demarche.model.Tenure;

/** Decides who holds an office that a text names without its holder. */
final class OfficeResolver {
    private static final String ACTING = "acting-";
    private static final String VICE = "vice-";

    /** So many days at most lie between an election and the office. */
    private static final int AWAITED = 120;

    private static final List<String> RANKS = List.of("state", "government", "minister");
    private static final List<String> HEADS = WordTable.load("leading-posts.tsv", 1).rows().stream()
            .map(WordTable.Row::key)
            .toList();

    private static final Map<String, WordTable.Row> VAGUE = WordTable.load("vague-posts.tsv", 1).rows().stream()
            .collect(Collectors.toMap(WordTable.Row::key, row -> row));

    private final Gazetteer gazetteer;
    private final ArticlePeople people;
    private final Optional<LocalDate> day;
    private final Optional<Era> era;

    OfficeResolver(Gazetteer gazetteer, ArticlePeople people, Optional<LocalDate> day, Optional<Era> era) {
        this.era = era;
        this.gazetteer = gazetteer;
        this.people = people;
        this.day = day;
    }

    /** The day of the article, where known. */
    Optional<LocalDate> day() {
        return day;
    }

    /** The holder of a post of one country or body. */
    Optional<ActorRef> holder(String post, String of) {
        Post title = new Post(post, List.of(post), Optional.empty(), "", false);
        return holder(new Office(List.of(title), List.of(of), Office.Effect.PLAIN, false, true), of);
    }

    /** Whether a person heads the government or, unless only that is asked for, the state of a country on the day. */
    boolean leads(ActorRef who, String country, boolean government) {
        return gazetteer.tenures().of(who.id()).stream().anyMatch(t -> {
            int rank = RANKS.indexOf(gazetteer.rank(t.post()));
            boolean first = !t.post().startsWith(VICE);
            return first && t.of().equals(country) && (rank == 1 || rank == 0 && !government) && holds(t);
        });
    }

    /** The holder of this office of one country or body. */
    Optional<ActorRef> holder(Office office, String of) {
        List<Post> titles = office.titles().stream()
                .filter(p -> p.of().isEmpty() || p.of().get().equals(of))
                .toList();
        if (office.effect() == Office.Effect.DEPUTY) {
            return Optional.empty();
        }
        Optional<ActorRef> named = office.effect() == Office.Effect.FORMER
                ? retired(titles, of)
                : named(titles, office.effect(), Optional.of(of));
        if (named.isPresent()) {
            return named;
        }
        if (vague(office) && !titles.isEmpty()) {
            return speaks(office) ? ref(of) : Optional.empty();
        }
        if (day.isEmpty()) {
            return era.flatMap(e -> steady(titles, of, e));
        }
        Set<String> found = new LinkedHashSet<>();
        boolean loose = titles.stream().allMatch(Post::loose);
        for (Post title : titles) {
            holder(title.post(), of, office.effect()).ifPresent(found::add);
        }
        if (loose && found.size() > 1) {
            found.removeIf(id -> people.all().stream().noneMatch(who -> who.id().equals(id)));
        }
        return found.isEmpty()
                        || loose
                                && found.size() > 1
                                && !headOfState(found.iterator().next(), of)
                ? Optional.empty()
                : ref(found.iterator().next());
    }

    /** Whether the office is to speak for a country or body, which an unnamed holder then stands for. */
    boolean speaks(Office office) {
        return !office.titles().isEmpty()
                && !office.plural()
                && office.titles().stream().allMatch(t -> speaks(t.post()));
    }

    private static boolean speaks(String post) {
        return VAGUE.containsKey(post) && VAGUE.get(post).at(1).equals("country");
    }

    /** Whether somebody holds an office to speak for a country or body and no other. */
    boolean speaks(ActorRef who) {
        List<Tenure> now =
                gazetteer.tenures().of(who.id()).stream().filter(this::holds).toList();
        return !now.isEmpty() && now.stream().allMatch(t -> speaks(t.post()));
    }

    /** Whether the text gives somebody an office at the head of a state, its government or one of its ministries. */
    boolean governs(ActorRef who) {
        return people.taught(who).stream().anyMatch(post -> RANKS.contains(gazetteer.rank(post)));
    }

    /** Whether the office is that of a head of state or government, whose holders every reader knows. */
    boolean leading(Office office) {
        return office.titles().stream().anyMatch(t -> RANKS.indexOf(t.rank()) == 0 || RANKS.indexOf(t.rank()) == 1);
    }

    /** Whether several may hold the office at a time, so that its title alone tells nobody. */
    boolean vague(Office office) {
        return !office.titles().isEmpty() && office.titles().stream().allMatch(t -> VAGUE.containsKey(t.post()));
    }

    /** The country that all holders of a post without a country in its title speak for. */
    Optional<String> spokenFor(Office office) {
        return office.titles().stream()
                .filter(t -> VAGUE.containsKey(t.post()))
                .map(t -> VAGUE.get(t.post()).at(2))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private boolean headOfState(String id, String of) {
        return gazetteer.tenures().of(id).stream()
                .anyMatch(t -> t.of().equals(of)
                        && holds(t)
                        && gazetteer.rank(t.post()).equals("state"));
    }

    /** The holder who is in office from the first day to the last of an era. */
    private Optional<ActorRef> steady(List<Post> titles, String of, Era years) {
        for (Post title : titles) {
            Optional<String> first = gazetteer.tenures().holder(title.post(), of, years.from());
            if (first.isPresent() && first.equals(gazetteer.tenures().holder(title.post(), of, years.to()))) {
                return ref(first.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> holder(String post, String of, Office.Effect effect) {
        String acting = post.startsWith(ACTING) ? post : ACTING + post;
        String plain = post.startsWith(ACTING) ? post.substring(ACTING.length()) : post;
        var tenures = gazetteer.tenures();
        return switch (effect) {
            case FORMER ->
                tenures.former(plain, of, day.orElseThrow()).filter(who -> !tenures.holder(plain, of, day.orElseThrow())
                        .equals(Optional.of(who)));
            case ACTING ->
                tenures.holder(acting, of, day.orElseThrow()).or(() -> tenures.holder(plain, of, day.orElseThrow()));
            case DEPUTY -> Optional.empty();
            case ELECT -> tenures.holder(plain, of, day.orElseThrow().plusDays(60));
            case PLAIN ->
                tenures.holder(post, of, day.orElseThrow())
                        .or(() -> tenures.holder(acting, of, day.orElseThrow()))
                        .or(() -> tenures.holder(plain, of, day.orElseThrow()));
        };
    }

    /** The holder of this office of one country or body, if the article names them. */
    Optional<ActorRef> named(Office office, String of) {
        List<Post> titles = office.titles().stream()
                .filter(p -> p.of().isEmpty() || p.of().get().equals(of))
                .toList();
        return named(titles, office.effect(), Optional.of(of));
    }

    /** Whether a person holds a post whose name ends so, on the day. */
    boolean holdsSuch(ActorRef who, String end) {
        return gazetteer.tenures().of(who.id()).stream()
                        .anyMatch(t -> (t.post() + '@' + t.of()).matches(".*" + end + "(@.*)?") && holds(t))
                || people.offices(who).stream()
                        .anyMatch(p -> p.matches(".*" + end + "(@.*)?") || ('-' + p).matches(end + "(@.*)?"));
    }

    /** Whether somebody holds such a post in a country that has a title of its own for it: the secretary of state is no "minister". */
    boolean otherwise(ActorRef who, String end) {
        return !end.contains("@")
                && gazetteer.tenures().of(who.id()).stream()
                        .anyMatch(
                                t -> t.post().matches(".*" + end) && holds(t) && gazetteer.ownTitle(t.post(), t.of()));
    }

    /** Whether a person has governed or is in office, and holds no post whose name begins so, on the day: a former minister is no ambassador. */
    boolean elsewhere(ActorRef who, String begin) {
        List<Tenure> tenures = gazetteer.tenures().of(who.id());
        return tenures.stream().anyMatch(t -> RANKS.contains(gazetteer.rank(t.post())) || holds(t))
                && tenures.stream().noneMatch(t -> t.post().contains(begin) && holds(t));
    }

    /** Whether a person governs a country on the day: who does is no party leader only. */
    boolean leads(ActorRef who) {
        return gazetteer.tenures().of(who.id()).stream()
                .anyMatch(t -> RANKS.contains(gazetteer.rank(t.post())) && holds(t));
    }

    /** Whether a person holds a post of any country on the day. */
    boolean inOffice(ActorRef who, String post) {
        return gazetteer.tenures().of(who.id()).stream().anyMatch(t -> t.post().equals(post) && holds(t));
    }

    /** Whether a person takes a post of that name soon after the day: "the president-elect". */
    boolean awaits(ActorRef who, String post) {
        return day.isPresent()
                && gazetteer.tenures().of(who.id()).stream()
                        .anyMatch(t -> t.post().equals(post)
                                && t.from().isAfter(day.get())
                                && t.from().isBefore(day.get().plusDays(AWAITED)));
    }

    /** Whether a tenure holds on the day, or in the years that the article must be of. */
    private boolean holds(Tenure tenure) {
        return day.map(tenure::covers)
                .orElseGet(() -> era.map(e -> e.overlaps(tenure)).orElse(true));
    }

    /** The one person of the article who holds it, by the text's own word or, with a date, on that date. */
    private Optional<ActorRef> named(List<Post> titles, Office.Effect effect, Optional<String> of) {
        List<ActorRef> holders = new ArrayList<>();
        for (ActorRef who : people.all()) {
            if (titles.stream().anyMatch(t -> holdsNow(who, t.post(), of, effect))) {
                holders.add(who);
            }
        }
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** The one person of the article who held it once and no more. */
    private Optional<ActorRef> retired(List<Post> titles, String of) {
        List<ActorRef> once = people.all().stream()
                .filter(who ->
                        titles.stream().anyMatch(t -> holdsNow(who, t.post(), Optional.of(of), Office.Effect.FORMER)))
                .filter(who -> gazetteer.tenures().of(who.id()).stream()
                        .noneMatch(held -> held.of().equals(of)
                                && titles.stream().anyMatch(t -> t.post().equals(held.post()))
                                && holds(held)))
                .toList();
        return once.size() == 1 ? Optional.of(once.get(0)) : Optional.empty();
    }

    /** Whether a person of the article can be meant by a title. */
    boolean holdsNow(ActorRef who, String post, Optional<String> of, Office.Effect effect) {
        if (people.taught(who, post, of)) {
            return true;
        }
        boolean acting = effect == Office.Effect.ACTING || effect == Office.Effect.PLAIN;
        for (Tenure t : gazetteer.tenures().of(who.id())) {
            // who is told of as "the interim prime minister" may stand in a table as prime minister, and the other way
            // round
            boolean same = t.post().equals(post)
                    || acting && (t.post().equals(ACTING + post) || post.equals(ACTING + t.post()));
            boolean now = effect == Office.Effect.FORMER || holds(t);
            if (same && now && (of.isEmpty() || of.get().equals(t.of()))) {
                return true;
            }
        }
        return false;
    }

    /** The posts of a person on the day, highest first, each with the posts that match it elsewhere. */
    List<Set<String>> postsOf(ActorRef who, ArticlePeople here) {
        Set<String> posts = new LinkedHashSet<>();
        gazetteer.tenures().of(who.id()).stream()
                .filter(this::holds)
                .sorted(Comparator.comparingInt(t -> RANKS.indexOf(gazetteer.rank(t.post()))))
                .forEach(t -> posts.add(t.post()));
        posts.addAll(here.taught(who));
        List<Set<String>> alike = new ArrayList<>();
        for (String post : posts) {
            String plain = post.startsWith(ACTING) ? post.substring(ACTING.length()) : post;
            Set<String> same = new LinkedHashSet<>(List.of(plain));
            if (HEADS.contains(plain)) {
                same.addAll(HEADS);
            }
            if (RANKS.indexOf(gazetteer.rank(post)) >= 0 && RANKS.indexOf(gazetteer.rank(post)) <= 2) {
                alike.add(same);
            }
        }
        return alike;
    }

    /** Whether a person holds an office of a country or body on the day. */
    boolean governs(ActorRef who, ActorRef land) {
        return gazetteer.tenures().of(who.id()).stream().anyMatch(t -> t.of().equals(land.id()) && holds(t));
    }

    /** The group that a person leads, else the person's country; nothing for who serves an organisation of countries. */
    Optional<ActorRef> affiliation(ActorRef who, ArticlePeople here) {
        List<Actor> served = gazetteer.tenures().of(who.id()).stream()
                .filter(this::holds)
                .flatMap(t -> gazetteer.actor(t.of()).stream())
                .toList();
        if (served.stream().anyMatch(a -> a.kind() == Actor.Kind.ORGANISATION && a.of().isEmpty())) {
            return Optional.empty();
        }
        return served.stream()
                .filter(a -> a.kind() == Actor.Kind.GROUP)
                .map(Actor::ref)
                .findFirst()
                .or(() -> here.nationOf(who).flatMap(this::ref));
    }

    /** The group that a person leads or speaks for. */
    Optional<ActorRef> group(ActorRef who) {
        return gazetteer.tenures().of(who.id()).stream()
                .filter(this::holds)
                .flatMap(t -> gazetteer.actor(t.of()).stream())
                .filter(a -> a.kind() == Actor.Kind.GROUP)
                .map(Actor::ref)
                .findFirst();
    }

    /** The group or breakaway region whose forces obey a person who holds no office of a country: "his forces". */
    Optional<ActorRef> commanded(ActorRef who) {
        List<Actor> served = gazetteer.tenures().of(who.id()).stream()
                .filter(this::holds)
                .flatMap(t -> gazetteer.actor(t.of()).stream())
                .toList();
        return served.stream().anyMatch(a -> a.kind() == Actor.Kind.COUNTRY)
                ? Optional.empty()
                : served.stream()
                        .filter(a -> a.kind() == Actor.Kind.GROUP || a.kind() == Actor.Kind.REGION)
                        .map(Actor::ref)
                        .findFirst();
    }

    /** The country that a person serves on the day: the Soviet Union, for a Georgian who was its minister. */
    Optional<String> served(ActorRef who) {
        List<String> lands = gazetteer.tenures().of(who.id()).stream()
                .filter(t -> holds(t) && land(List.of(t.of())))
                .map(Tenure::of)
                .distinct()
                .toList();
        return lands.size() == 1 ? Optional.of(lands.get(0)) : Optional.empty();
    }

    /** The organisation of countries whose officer a person is on the day. */
    Optional<ActorRef> institution(ActorRef who) {
        return gazetteer.tenures().of(who.id()).stream()
                .filter(this::holds)
                .flatMap(t -> gazetteer.actor(t.of()).stream())
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION && a.of().isEmpty())
                .map(Actor::ref)
                .findFirst();
    }

    /** The organisation of countries that a person serves who holds no office of a country on the day. */
    Optional<ActorRef> employer(ActorRef who) {
        boolean national =
                gazetteer.tenures().of(who.id()).stream().filter(this::holds).anyMatch(t -> land(List.of(t.of())));
        return national ? Optional.empty() : institution(who);
    }

    /** Who held, will hold or helps to hold the office of somebody: "his predecessor". */
    Optional<ActorRef> kin(Phrase p, ActorRef owner) {
        return day.flatMap(d -> OfficeKin.of(p, owner, d, gazetteer));
    }

    /** Whether ids name a country or region. */
    boolean land(List<String> ids) {
        return ids.size() == 1
                && gazetteer.actor(ids.get(0)).filter(PhraseGrammar::land).isPresent();
    }

    /** The country whose body this is. */
    Optional<String> country(String body) {
        return gazetteer.actor(body).flatMap(Actor::of);
    }

    Optional<ActorRef> ref(String id) {
        return gazetteer.actor(id).map(Actor::ref);
    }
}
