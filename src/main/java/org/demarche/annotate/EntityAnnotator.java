package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public EntityAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        scanner = new PhraseScanner(gazetteer, cues);
        newcomers = new NewPeople(gazetteer, cues);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        List<PhraseScanner.Scan> scans = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            scans.add(scanner.scan(sentence));
        }
        var day = article.article().published();
        ArticlePeople people = new ArticlePeople(gazetteer);
        NameResolver names = new NameResolver(gazetteer, people, day);
        scans.forEach(scan -> introduce(scan, people, names));
        Optional<Era> era = day.isPresent() ? Optional.empty() : Era.of(people.all(), gazetteer);
        OfficeResolver offices = new OfficeResolver(gazetteer, people, day, era);
        PhraseResolver resolver = new PhraseResolver(
                gazetteer, cues, people, names, offices, HomeParliament.of(article.article(), gazetteer, cues));
        for (PhraseScanner.Scan scan : scans) {
            resolver.sentence(scan, scan.sentence().block().speaker().flatMap(s -> Voices.who(s, gazetteer, names)));
        }
        return article.withEntities(resolver.mentions());
    }

    /** The speakers of a transcript's turns, journalists left out. */
    public Map<Block, ActorRef> voices(AnnotatedArticle article) {
        ArticlePeople people = new ArticlePeople(gazetteer);
        article.entities().stream()
                .filter(m -> m.kind() == EntityMention.Kind.PERSON)
                .forEach(m -> people.named(m.actors().get(0), m.span().begin()));
        NameResolver names =
                new NameResolver(gazetteer, people, article.article().published());
        Map<Block, ActorRef> voices = new LinkedHashMap<>();
        for (Block block : article.article().blocks()) {
            block.speaker().flatMap(s -> Voices.who(s, gazetteer, names)).ifPresent(who -> voices.put(block, who));
        }
        return voices;
    }

    private void introduce(PhraseScanner.Scan scan, ArticlePeople people, NameResolver names) {
        for (int i = 0; i < scan.phrases().size(); i++) {
            Phrase p = scan.phrases().get(i);
            int index = i;
            if (p.name().isEmpty()) {
                continue;
            }
            PersonName name = p.name().get();
            int at = scan.span(p).begin();
            Optional<Office> office = p.office().or(() -> Apposition.office(scan, index));
            Optional<ActorRef> who = names.full(name, office);
            boolean presented = office.isPresent()
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
                p.actors().forEach(nation -> people.nation(w, nation));
            });
        }
    }
}
