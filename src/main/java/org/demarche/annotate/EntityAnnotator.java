package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;

/** Finds who and where: people, offices, countries, bodies and places, each resolved within its article. */
public final class EntityAnnotator implements Annotator {
    private final Gazetteer gazetteer;
    private final CueWords cues = new CueWords();
    private final PhraseScanner scanner;
    private final NewPeople newcomers;
    private final PlacesAround around;
    private final PlaceSigns signs;

    public EntityAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        scanner = new PhraseScanner(gazetteer, cues);
        newcomers = new NewPeople(gazetteer, cues);
        around = new PlacesAround(gazetteer);
        signs = new PlaceSigns(gazetteer, cues);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        var day = article.article().published();
        List<PhraseScanner.Scan> read = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            read.add(FormerStates.on(scanner.scan(sentence), day));
        }
        ArticlePeople people = new ArticlePeople(gazetteer);
        Set<String> lands = read.stream()
                .flatMap(scan -> scan.phrases().stream())
                .flatMap(p ->
                        Stream.concat(p.actors().stream(), p.office().stream().flatMap(o -> o.of().stream())))
                .collect(Collectors.toSet());
        NameResolver first = new NameResolver(gazetteer, people, day, Optional.empty(), lands);
        Voices.journalists(article.article()).forEach(people::report);
        read.forEach(scan -> introduce(scan, people, first));
        read.forEach(scan -> recall(scan, people, first));
        NewPlaces places = NewPlaces.of(read, article.article().dateline(), people, gazetteer, cues, signs);
        List<PhraseScanner.Scan> scans = places.mark(read);
        Optional<Era> era = day.isPresent() ? Optional.empty() : Era.of(people.all(), gazetteer);
        NameResolver names = new NameResolver(gazetteer, people, day, era, lands);
        if (era.isPresent()) {
            scans.forEach(scan -> recall(scan, people, names));
        }
        OfficeResolver offices = new OfficeResolver(gazetteer, people, day, era);
        Issuer issuer = Issuer.of(article.article(), gazetteer);
        PhraseResolver resolver = new PhraseResolver(
                gazetteer,
                cues,
                people,
                names,
                offices,
                HomeParliament.of(article.article(), gazetteer, cues),
                HomeMinistry.of(article.article(), gazetteer),
                issuer,
                places,
                scans);
        Optional<ActorRef> narrator = Narrator.of(scans, cues)
                .flatMap(n -> resolver.who(n, 0))
                .or(() -> Narrator.speaks(scans)
                        ? issuer.post()
                                .flatMap(post ->
                                        offices.holder(post, issuer.country().orElseThrow()))
                        : Optional.empty());
        for (PhraseScanner.Scan scan : scans) {
            Optional<Block.Speaker> speaker = scan.sentence().block().speaker();
            resolver.sentence(scan, speaker.isPresent() ? Voices.who(speaker.get(), gazetteer, names) : narrator);
        }
        return article.withEntities(
                around.of(resolver.mentions(), article.article().reading().text(), article.sentences()));
    }

    /** The speakers of a transcript's turns, journalists left out. */
    public Map<Block, ActorRef> voices(AnnotatedArticle article) {
        ArticlePeople people = new ArticlePeople(gazetteer);
        article.entities().stream()
                .filter(m -> m.kind() == EntityMention.Kind.PERSON)
                .forEach(m -> people.named(m.actors().get(0), m.span().begin()));
        NameResolver names =
                new NameResolver(gazetteer, people, article.article().published(), Optional.empty(), Set.of());
        Map<Block, ActorRef> voices = new LinkedHashMap<>();
        for (Block block : article.article().blocks()) {
            block.speaker().flatMap(s -> Voices.who(s, gazetteer, names)).ifPresent(who -> voices.put(block, who));
        }
        return voices;
    }

    /** People of the gazetteer whom the article tells by their surname only. */
    private void recall(PhraseScanner.Scan scan, ArticlePeople people, NameResolver names) {
        for (Phrase p : scan.phrases()) {
            boolean surname = p.kind() == Phrase.Kind.NAME
                    && !p.name().orElseThrow().full()
                    && !p.rule().equals(PhraseGrammar.WEAK)
                    && p.name()
                            .flatMap(PersonName::surname)
                            .filter(cues::calendar)
                            .isEmpty();
            if (surname) {
                PersonName name = p.name().orElseThrow();
                int at = scan.span(p).begin();
                name.surname()
                        .flatMap(s -> names.surname(s, at, p.office(), name.gender()))
                        .filter(ActorRef::linked)
                        .filter(who -> !people.all().contains(who))
                        .ifPresent(who -> people.named(who, at));
            }
        }
    }

    private void introduce(PhraseScanner.Scan scan, ArticlePeople people, NameResolver names) {
        for (int i = 0; i < scan.phrases().size(); i++) {
            Phrase p = scan.phrases().get(i);
            int index = i;
            if (p.name().isEmpty()) {
                TitledList.of(scan, i).forEach((who, told) -> listed(
                                scan, who, names.full(who.name().orElseThrow(), Optional.of(told)), people)
                        .ifPresent(known -> people.teach(known, told)));
                continue;
            }
            PersonName name = p.name().get();
            if (people.reports(name.written())) {
                continue;
            }
            int at = scan.span(p).begin();
            Optional<Office> office = p.office().or(() -> Apposition.office(scan, index));
            Optional<ActorRef> who = names.full(name, office);
            Optional<String> from = Provenance.of(scan, i, gazetteer);
            boolean presented = office.isPresent()
                    || from.isPresent() && name.full()
                    || !p.actors().isEmpty()
                    || p.rule().equals(PhraseGrammar.ADDRESSED)
                    || name.full() && newcomers.presented(scan, p);
            boolean told = presented || newcomers.person(p, name, scan.words());
            if (who.isPresent()) {
                people.named(who.get(), at);
            } else if (told && (name.full())) {
                who = Optional.of(people.introduce(name.written(), at));
            } else if (told) {
                who = name.surname().flatMap(s -> names.surname(s, at, office, name.gender()));
            }
            who.filter(w -> presented).ifPresent(people::present);
            who.ifPresent(w -> {
                office.filter(o -> p.office().isPresent() || !w.linked()).ifPresent(o -> people.teach(w, o));
                people.gender(w, name.gender());
                people.rank(w, Ranks.of(scan.words(), p));
                p.actors().forEach(nation -> people.nation(w, nation));
                from.ifPresent(nation -> people.nation(w, nation));
            });
        }
    }

    /** Whom a name of a titled list means; who is in no gazetteer is introduced by it. */
    private static Optional<ActorRef> listed(
            PhraseScanner.Scan scan, Phrase p, Optional<ActorRef> known, ArticlePeople people) {
        PersonName name = p.name().orElseThrow();
        Optional<ActorRef> who = known.isPresent() || !name.full()
                ? known
                : Optional.of(people.introduce(name.written(), scan.span(p).begin()));
        who.ifPresent(people::present);
        return who;
    }
}
