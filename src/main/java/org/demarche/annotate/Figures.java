package org.demarche.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Decides who "the veteran negotiator" or "the former boxer" is: who was told so, else the only one whom the text just named. */
final class Figures {
    private static final int BACK = 2;
    private static final int LONGEST = 7;

    private final Discourse discourse;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final CueWords cues;
    private final Map<ActorRef, Set<String>> told = new HashMap<>();
    /** The sentence in which the text last spoke of somebody unnamed by a noun: "met a veteran diplomat". */
    private final Map<String, Integer> unnamed = new HashMap<>();

    Figures(Discourse discourse, ArticlePeople people, OfficeResolver offices, CueWords cues) {
        this.offices = offices;
        this.discourse = discourse;
        this.people = people;
        this.cues = cues;
    }

    /** Notes what a text calls somebody beside the name: "Klitschko, the former boxer", "boxer Vitali Klitschko", "X was a boxer". */
    void present(PhraseScanner.Scan scan, Phrase name, ActorRef who) {
        List<Word> words = scan.words();
        Set<String> nouns = told.computeIfAbsent(who, w -> new HashSet<>());
        for (int i = Math.max(0, name.first() - 1); i < name.last(); i++) {
            if (!words.get(i).capital() && PersonWords.noun(words.get(i).folded())) {
                nouns.add(words.get(i).folded());
            }
        }
        strangers(words);
        int i = name.last();
        boolean beside = i < words.size()
                && (words.get(i).is(",") || cues.copula(words.get(i).folded()));
        int end = Math.min(words.size(), i + 1 + LONGEST);
        for (int k = i + 1; beside && k < end && words.get(k).pos().matches("JJ.?|NN.?|POS|DT|PRP\\$|VBN|RB|CD"); k++) {
            boolean last = k + 1 >= words.size() || !words.get(k + 1).pos().matches("NN.*|POS");
            if (PersonWords.noun(words.get(k).folded()) && last) {
                nouns.add(words.get(k).folded());
            }
        }
    }

    private void strangers(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            int head = i + 1;
            while (head < words.size()
                    && head <= i + LONGEST
                    && words.get(head).pos().matches("JJ.?|NN|VBN")
                    && !PersonWords.noun(words.get(head).folded())) {
                head++;
            }
            if (words.get(i).folded().matches("an?")
                    && head < words.size()
                    && PersonWords.noun(words.get(head).folded())) {
                unnamed.put(words.get(head).folded(), discourse.now());
            }
        }
    }

    /** Whether the noun was said of somebody unnamed since a sentence, and never of this one. */
    private boolean another(ActorRef who, String noun, int since) {
        return unnamed.getOrDefault(noun, -1) >= since
                && !told.getOrDefault(who, Set.of()).contains(noun);
    }

    /** Whom the phrase means; {@code beside} is who stands beside it with a comma between. */
    Optional<EntityMention> of(Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> beside) {
        if (beside.isPresent() && fits(beside.get(), p, scan)) {
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(beside.get()), 0.9, "apposition");
        }
        Set<String> nouns = scan.words().subList(p.first(), p.last()).stream()
                .map(Word::folded)
                .filter(PersonWords::noun)
                .collect(Collectors.toSet());
        List<ActorRef> same = told.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(nouns::contains))
                .map(Map.Entry::getKey)
                .filter(who -> fits(who, p, scan) && !discourse.subjectNow(who))
                .toList();
        Optional<ActorRef> who = same.isEmpty() && p.rule().equals(FigureReader.RULE)
                ? last(p, scan)
                : same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, who.stream().toList(), 0.6, p.rule());
    }

    /** "The Labour leader", "the envoy": a part that several may play, where the text just named one who may. */
    Optional<EntityMention> leader(Phrase p, Span span, PhraseScanner.Scan scan) {
        Office office = p.office().orElseThrow();
        boolean vague = (offices.vague(office)
                        || office.titles().stream().allMatch(t -> t.rank().equals("envoy")))
                && !office.plural()
                && office.of().isEmpty()
                && office.definite()
                && scan.words().get(p.first()).is("the");
        return vague
                ? EntityMentions.of(
                        EntityMention.Kind.DESCRIPTION,
                        span,
                        last(p, scan).filter(who -> !offices.leads(who)).stream()
                                .toList(),
                        0.55,
                        FigureReader.RULE)
                : Optional.empty();
    }

    /** The only person of the sentence before, or of the one before that where it names nobody. */
    private Optional<ActorRef> last(Phrase p, PhraseScanner.Scan scan) {
        List<ActorRef> here = discourse.all(discourse.now(), discourse::person);
        for (int s = discourse.now() - 1; s >= Math.max(0, discourse.now() - BACK); s--) {
            int sentence = s;
            List<ActorRef> named = discourse.all(s, discourse::person);
            List<ActorRef> fit = named.stream()
                    .filter(who -> fits(who, p, scan) && !here.contains(who))
                    .filter(who -> !another(who, scan.words().get(p.last() - 1).folded(), sentence))
                    .toList();
            boolean other = discourse.bystanders(s).stream()
                    .anyMatch(b -> b.kind() == Bystander.Kind.PERSON && (b.subject() || PersonWords.noun(b.key())));
            if (fit.size() == 1 && !other) {
                return Optional.of(fit.get(0));
            }
            List<ActorRef> topics =
                    fit.stream().filter(who -> topic(sentence, who)).toList();
            if (topics.size() == 1 && !other) {
                return Optional.of(topics.get(0));
            }
            if (!named.isEmpty() || other) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether somebody is the subject of a sentence in which all others only own something or stand behind a preposition. */
    private boolean topic(int sentence, ActorRef who) {
        List<Antecedent> all = discourse.of(sentence).stream()
                .filter(a -> discourse.one(a).isPresent())
                .toList();
        return all.stream().anyMatch(a -> a.subject() && discourse.one(a).get().equals(who))
                && all.stream().filter(a -> !discourse.one(a).get().equals(who)).allMatch(a -> a.owner());
    }

    /** Whether nationality and gender allow it. */
    private boolean fits(ActorRef who, Phrase p, PhraseScanner.Scan scan) {
        Optional<String> gender =
                PersonWords.genderOfNoun(scan.words().get(p.last() - 1).folded());
        return discourse.person(who)
                && (p.actors().isEmpty()
                        || people.nationOf(who).filter(p.actors()::contains).isPresent())
                && (gender.isEmpty()
                        || people.genderOf(who).map(gender.get()::equals).orElse(true));
    }
}
