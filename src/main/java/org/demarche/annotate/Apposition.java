package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.Post;

/** A name and a description of the same person, side by side with a comma between. */
final class Apposition {
    /** Words of courtesy before a name: "the Prime Minister, the Right Hon. Stephen Harper". */
    private static final Set<String> STYLES = WordTable.keys("styles.tsv");

    /** So many words at most tell of what somebody is the leader. */
    private static final int LONGEST = 6;

    private Apposition() {}

    /** The name before or after the description that is phrase {@code i}. */
    static Optional<Phrase> of(PhraseScanner.Scan scan, int i) {
        List<Phrase> phrases = scan.phrases();
        Phrase p = phrases.get(i);
        if (i > 0 && comma(scan, phrases.get(i - 1).last(), p.first())) {
            if (phrases.get(i - 1).name().isPresent() && !taken(scan, i) && !opens(scan, phrases.get(i - 1), p)) {
                return Optional.of(phrases.get(i - 1));
            }
        }
        if (i + 1 < phrases.size() && comma(scan, p.last(), phrases.get(i + 1).first())) {
            return Optional.of(phrases.get(i + 1)).filter(n -> n.name().isPresent());
        }
        return Optional.empty();
    }

    /** The name, between commas, behind the description that is phrase {@code i}. */
    static Optional<Phrase> behind(PhraseScanner.Scan scan, int i) {
        List<Phrase> phrases = scan.phrases();
        if (i + 1 >= phrases.size()
                || !comma(scan, phrases.get(i).last(), phrases.get(i + 1).first())) {
            return Optional.empty();
        }
        Phrase name = phrases.get(i + 1);
        boolean closed = name.last() >= scan.words().size()
                || ",.;".contains(scan.words().get(name.last()).text());
        return Optional.of(name).filter(n -> closed && n.name().isPresent());
    }

    /** The name, between commas, behind a title and words in small letters that tell of what: "leader of the opposition, X,". */
    static Optional<Phrase> told(PhraseScanner.Scan scan, int i) {
        List<Word> words = scan.words();
        int of = scan.phrases().get(i).last();
        if (of + 2 >= words.size()
                || !words.get(of).is("of")
                || words.get(of + 1).capital()) {
            return Optional.empty();
        }
        int comma = of + 1;
        while (comma < words.size()
                && comma - of <= LONGEST
                && words.get(comma).pos().matches("DT|JJ.?|NN|NNS|VBN|CD")
                && !words.get(comma).capital()) {
            comma++;
        }
        int at = comma;
        return at == of + 1
                ? Optional.empty()
                : scan.phrases().stream()
                        .filter(n -> n.name().isPresent() && n.name().get().full() && comma(scan, at, n.first()))
                        .filter(n ->
                                n.last() < words.size() && words.get(n.last()).is(","))
                        .findFirst();
    }

    /** "The chief diplomat in Lima, Daniel Ruiz,": who is named, between commas, behind a title and the place of the post. */
    static Optional<Phrase> posted(PhraseScanner.Scan scan, int i) {
        List<Word> words = scan.words();
        List<Phrase> phrases = scan.phrases();
        int in = phrases.get(i).last();
        boolean post = i + 2 < phrases.size()
                && words.get(in).is("in")
                && phrases.get(i + 1).first() == in + 1
                && phrases.get(i + 1).name().isEmpty()
                && phrases.get(i + 1).office().isEmpty();
        return post ? behind(scan, i + 1).filter(n -> n.name().get().full()) : Optional.empty();
    }

    /** "Its media watchdog, Dunja Mijatovic,", "Kiev's man in New York, Yuriy Sergeyev,": who is named behind what phrase {@code i} owns. */
    static Optional<Phrase> possessed(PhraseScanner.Scan scan, int i, CueWords cues) {
        List<Word> words = scan.words();
        Phrase p = scan.phrases().get(i);
        boolean pronoun = p.kind() == Phrase.Kind.PRONOUN
                && cues.owner(words.get(p.first()).folded());
        boolean owner = p.kind() == Phrase.Kind.ACTOR
                && p.last() < words.size()
                && words.get(p.last()).possessive();
        boolean governed = p.first() > 0 && words.get(p.first() - 1).pos().matches("IN|TO|DT|VB.*");
        if (!pronoun && !owner || governed) {
            return Optional.empty();
        }
        int from = owner ? p.last() + 1 : p.last();
        int comma = from;
        while (comma < words.size()
                && comma - from <= LONGEST
                && words.get(comma).pos().matches("JJ.?|NN.?.?|VBN|CD|IN")) {
            comma++;
        }
        int at = comma;
        boolean noun = at > from && words.get(from).pos().matches("JJ.?|NNS?|CD|VBN");
        boolean told = scan.phrases().stream()
                .anyMatch(q -> q.first() > p.first()
                        && q.first() < at
                        && q.kind() != Phrase.Kind.PLACE
                        && q.kind() != Phrase.Kind.ACTOR);
        return scan.phrases().stream()
                .filter(n -> noun && !told)
                .filter(n -> n.name().isPresent() && n.name().get().full() && comma(scan, at, n.first()))
                .filter(n -> n.last() < words.size() && words.get(n.last()).is(","))
                .findFirst();
    }

    /** The office beside the name that is phrase {@code i}. */
    static Optional<Office> office(PhraseScanner.Scan scan, int i) {
        List<Phrase> phrases = scan.phrases();
        Phrase p = phrases.get(i);
        if (i + 1 < phrases.size() && comma(scan, p.last(), phrases.get(i + 1).first()) && !taken(scan, i + 1)) {
            Optional<Office> after = phrases.get(i + 1).office();
            if (after.isPresent()
                    && phrases.get(i + 1).name().isEmpty()
                    && !after.get().plural()) {
                return after;
            }
        }
        if (i > 0
                && comma(scan, phrases.get(i - 1).last(), p.first())
                && phrases.get(i - 1).name().isEmpty()) {
            return phrases.get(i - 1).office().filter(o -> !o.plural());
        }
        return Optional.empty();
    }

    /** "According to Ned Price, the Secretary called": the name belongs to what opens the sentence, the title to its subject. */
    private static boolean opens(PhraseScanner.Scan scan, Phrase name, Phrase title) {
        List<Word> words = scan.words();
        return title.last() < words.size()
                && words.get(title.last()).pos().matches("VB[DZP]|MD")
                && name.first() > 0
                && words.get(0).pos().matches("IN|VBG|TO")
                && words.subList(0, name.first()).stream()
                        .noneMatch(w -> w.pos().matches("VB[DZP]|MD"));
    }

    /** "The president, A, the prime minister, B": A has a title already and phrase {@code i} a name behind it. */
    private static boolean taken(PhraseScanner.Scan scan, int i) {
        List<Phrase> phrases = scan.phrases();
        return i > 1
                && i + 1 < phrases.size()
                && title(phrases.get(i - 2))
                && title(phrases.get(i))
                && comma(scan, phrases.get(i - 2).last(), phrases.get(i - 1).first())
                && comma(scan, phrases.get(i).last(), phrases.get(i + 1).first())
                && phrases.get(i + 1).name().isPresent();
    }

    private static boolean title(Phrase p) {
        return p.kind() == Phrase.Kind.OFFICE
                && p.office().filter(o -> !o.plural()).isPresent();
    }

    private static boolean comma(PhraseScanner.Scan scan, int from, int to) {
        return to > from
                && scan.words().get(from).is(",")
                && scan.words().subList(from + 1, to).stream().allMatch(w -> STYLES.contains(w.folded()));
    }

    /** Whether the description can be of that person: the office is theirs, or nobody knows better. */
    static boolean fits(ActorRef who, Office office, ArticlePeople people, OfficeResolver offices) {
        for (Post title : office.titles()) {
            List<Optional<String>> owners = office.of().isEmpty()
                    ? List.of(title.of())
                    : office.of().stream().map(Optional::of).toList();
            for (Optional<String> of : owners) {
                if (offices.holdsNow(who, title.post(), of, Office.Effect.FORMER)) {
                    return true;
                }
            }
        }
        boolean same = office.of().isEmpty()
                || people.nationOf(who).map(office.of()::contains).orElse(!who.linked());
        boolean open = !office.of().isEmpty()
                && office.of().stream()
                        .allMatch(of -> offices.holder(office, of).isEmpty());
        return same && (!who.linked() || open);
    }
}
