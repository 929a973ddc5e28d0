package org.demarche.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;
import org.demarche.model.Tenure;

/** "His predecessor", "Kerry's successor", "Cameron's deputy": who held, will hold or helps to hold the owner's office. */
final class OfficeKin {
    static final String RULE = "office-kin-";

    private static final List<String> RANKS = List.of("state", "government", "minister", "institution");
    private static final String DEPUTY = "deputy-";
    private static final String ACTING = "acting-";
    private static final Map<String, String> WORDS =
            WordTable.load("office-kin.tsv", 2).map();

    private OfficeKin() {}

    /** "Predecessor" at lexeme {@code head}, behind "his" or {@code 's}. */
    static Optional<Phrase> at(int first, int head, Lexemes lex) {
        if (head >= lex.size()) {
            return Optional.empty();
        }
        String one = lex.folded(head);
        String two = head + 1 < lex.size() ? one + ' ' + lex.folded(head + 1) : one;
        int last = WORDS.containsKey(two) && !two.equals(one) ? head + 1 : head;
        String kin = WORDS.getOrDefault(last > head ? two : one, "");
        boolean ends = last + 1 >= lex.size()
                || !lex.joined(last + 1) && !lex.head(last + 1).pos().startsWith("NN") && !lex.word(last + 1, "of");
        return kin.isEmpty() || !ends
                ? Optional.empty()
                : Optional.of(Phrase.of(Phrase.Kind.COUNTERPART, lex.first(first), lex.last(last), RULE + kin));
    }

    static boolean is(Phrase p) {
        return p.rule().startsWith(RULE);
    }

    /**
     * Whom the phrase means on a day, by the highest office of the owner; no successor before he is in office, since nobody
     * knows him.
     */
    static Optional<ActorRef> of(Phrase p, ActorRef owner, LocalDate day, Gazetteer gazetteer) {
        List<Tenure> ranked = gazetteer.tenures().of(owner.id()).stream()
                .filter(t -> RANKS.contains(gazetteer.rank(t.post())))
                .sorted((a, b) -> Integer.compare(rank(a, gazetteer), rank(b, gazetteer)))
                .toList();
        Optional<Tenure> held = ranked.stream().filter(t -> t.covers(day)).findFirst();
        if (p.rule().equals(RULE + "after")) {
            return ranked.stream()
                    .filter(t -> held.isEmpty())
                    .flatMap(t -> beside(t, false, gazetteer).stream().filter(id -> serves(id, t, day, gazetteer)))
                    .findFirst()
                    .flatMap(gazetteer::actor)
                    .map(a -> a.ref());
        }
        return held.flatMap(t -> switch (p.rule().substring(RULE.length())) {
                    case "before" -> beside(t, true, gazetteer);
                    default ->
                        gazetteer
                                .tenures()
                                .holder(DEPUTY + plain(t.post()), t.of(), day)
                                .or(() -> gazetteer.tenures().holder("vice-" + plain(t.post()), t.of(), day));
                })
                .flatMap(gazetteer::actor)
                .map(a -> a.ref());
    }

    private static boolean serves(String id, Tenure left, LocalDate day, Gazetteer gazetteer) {
        return gazetteer.tenures().holders(left.post(), left.of()).stream()
                .anyMatch(t -> t.holder().equals(id) && t.covers(day));
    }

    private static int rank(Tenure t, Gazetteer gazetteer) {
        return RANKS.indexOf(gazetteer.rank(t.post()));
    }

    private static String plain(String post) {
        return post.startsWith(ACTING) ? post.substring(ACTING.length()) : post;
    }

    /** Whether one takes over within a year from the other. */
    private static boolean follows(Tenure one, Tenure next) {
        return one.from().isBefore(next.from())
                && one.to().filter(to -> to.plusYears(1).isAfter(next.from())).isPresent();
    }

    private static Optional<String> beside(Tenure held, boolean before, Gazetteer gazetteer) {
        List<Tenure> others = gazetteer.tenures().holders(held.post(), held.of()).stream()
                .filter(t -> !t.holder().equals(held.holder()))
                .filter(t -> before ? follows(t, held) : follows(held, t))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get(before ? others.size() - 1 : 0).holder());
    }
}
