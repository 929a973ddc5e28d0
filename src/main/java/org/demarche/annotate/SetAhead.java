package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;

/** Decides who "three presidents" are: as many as a list beside the words, or one further on, names. */
final class SetAhead {
    /** How many sentences on office holders may be named. */
    private static final int FAR = 12;

    private static final int NEAR = 1;

    /** So many words at most tell further of those who are named behind them. */
    private static final int DESCRIPTION = 9;

    private final List<PhraseScanner.Scan> scans;
    private final Naming naming;

    /** Whom a phrase of a scan means without regard to what stands before. */
    interface Naming {
        Optional<ActorRef> who(PhraseScanner.Scan scan, Phrase phrase);
    }

    SetAhead(List<PhraseScanner.Scan> scans, Naming naming) {
        this.scans = List.copyOf(scans);
        this.naming = naming;
    }

    /**
     * Those meant; nobody where no list fits.
     *
     * @param titled whether somebody holds the office told
     */
    List<ActorRef> of(PhraseScanner.Scan scan, Phrase p, Predicate<ActorRef> titled) {
        SetPhrase set = p.set().orElseThrow();
        for (List<Phrase> run : runs(scan)) {
            if (beside(scan, p, run.get(0)) && run.size() == set.size()) {
                return people(scan, run, who -> true);
            }
        }
        boolean titles = set.members().equals("titles");
        boolean former =
                p.office().filter(o -> o.effect() == Office.Effect.FORMER).isPresent();
        int now = scans.indexOf(scan);
        if (set.size() == 2 && !former && now > NEAR) {
            return List.of();
        }
        int last = Math.min(scans.size() - 1, now + (titles ? FAR : NEAR));
        for (int s = now; s <= last && !set.members().equals("countries"); s++) {
            for (List<Phrase> run : runs(scans.get(s))) {
                boolean after = s > now || run.get(0).first() > p.last();
                List<ActorRef> found =
                        after && run.size() == set.size() ? people(scans.get(s), run, titled) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /**
     * Those whom names behind a comma tell, each with whom he speaks for or without: "the two negotiators, A for the Greek Cypriots
     * and B for the Turkish Cypriots,".
     */
    List<ActorRef> apposed(PhraseScanner.Scan scan, Phrase p) {
        List<Word> words = scan.words();
        List<Phrase> run = new ArrayList<>();
        int start = told(words, p.last());
        int at = start;
        int end = -1;
        while (at + 1 < words.size()) {
            int first = at + (words.get(at).is(",") ? 1 : 0);
            first += !run.isEmpty() && words.get(first).is("and") ? 1 : 0;
            Optional<Phrase> name = named(scan, first);
            if (first == at || name.isEmpty()) {
                break;
            }
            run.add(name.get());
            at = qualified(scan, name.get().last());
            end = at;
        }
        boolean closed = end >= 0
                && (end >= words.size()
                        || !Character.isLetterOrDigit(words.get(end).text().charAt(0)));
        boolean behind = start < words.size() && words.get(start).is(",");
        return closed && behind && run.size() > 1 ? people(scan, run, who -> true) : List.of();
    }

    /** The comma behind what further tells who they are: "three men who had preceded him,", "two envoys from Paris,". */
    private static int told(List<Word> words, int from) {
        if (from >= words.size() || !words.get(from).pos().matches("WP|IN|VBN")) {
            return from;
        }
        int comma = from;
        while (comma < words.size()
                && comma - from <= DESCRIPTION
                && words.get(comma).pos().matches("[A-Z$]+")) {
            comma++;
        }
        return comma < words.size() && words.get(comma).is(",") ? comma : from;
    }

    private static Optional<Phrase> named(PhraseScanner.Scan scan, int first) {
        return scan.phrases().stream()
                .filter(q -> q.first() == first && q.name().isPresent())
                .findFirst();
    }

    /** The end of "for the Greek Cypriots" behind a name. */
    private static int qualified(PhraseScanner.Scan scan, int at) {
        List<Word> words = scan.words();
        boolean leads = at + 1 < words.size()
                && (words.get(at).is("for")
                        || words.get(at).is("of")
                        || words.get(at).is("from"));
        int first = leads && words.get(at + 1).is("the") ? at + 2 : at + 1;
        return scan.phrases().stream()
                .filter(q -> leads
                        && q.first() >= at + 1
                        && q.first() <= first
                        && q.name().isEmpty())
                .map(Phrase::last)
                .findFirst()
                .orElse(at);
    }

    /** Whether a comma, colon, dash or bracket stands between the words and a list. */
    private static boolean beside(PhraseScanner.Scan scan, Phrase p, Phrase first) {
        return first.first() == p.last() + 1
                && !Character.isLetterOrDigit(scan.words().get(p.last()).text().charAt(0));
    }

    private List<ActorRef> people(PhraseScanner.Scan scan, List<Phrase> run, Predicate<ActorRef> wanted) {
        List<ActorRef> found = run.stream()
                .flatMap(q -> naming.who(scan, q).stream())
                .filter(wanted)
                .distinct()
                .toList();
        return found.size() == run.size() ? found : List.of();
    }

    /** The lists of names: "A, B and C". */
    private static List<List<Phrase>> runs(PhraseScanner.Scan scan) {
        List<List<Phrase>> runs = new ArrayList<>();
        List<Phrase> run = new ArrayList<>();
        for (Phrase q : scan.phrases()) {
            boolean named = q.name().isPresent() || q.kind() == Phrase.Kind.ACTOR;
            boolean joined =
                    !run.isEmpty() && listed(scan, run.get(run.size() - 1).last(), q.first());
            if (!joined && run.size() > 1) {
                runs.add(List.copyOf(run));
            }
            if (!joined) {
                run.clear();
            }
            if (named) {
                run.add(q);
            }
        }
        if (run.size() > 1) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static boolean listed(PhraseScanner.Scan scan, int from, int to) {
        return to > from
                && scan.words().subList(from, to).stream().allMatch(w -> w.is(",") || w.is("and") || w.is("&"));
    }
}
