package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;

/** Reads phrases that tell somebody by a relation: "his Russian counterpart", "Ukraine's envoy", "the Russian". */
final class RelationReader {
    /** Words that open a time behind a noun: "the Ukrainian last week". */
    private static final Set<String> TIMES = WordTable.keys("time-openers.tsv");

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;
    private final NameReader names;

    RelationReader(Lexemes lex, Gazetteer gazetteer, CueWords cues, NameReader names) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
        this.names = names;
    }

    Optional<Phrase> at(int k, Modifiers read) {
        Modifiers m = beforeTime(k, read);
        Optional<String> counterpart = counterpart(m);
        if (counterpart.isPresent() && (m.owner() || !m.nations().isEmpty())) {
            return counterpart(k, m, counterpart.get());
        }
        Optional<Phrase> kin = m.owner() && m.nations().isEmpty() ? OfficeKin.at(k, m.head(), lex) : Optional.empty();
        if (kin.isPresent()) {
            return kin;
        }
        Optional<Phrase> role = role(k, m);
        if (role.isPresent()) {
            return role;
        }
        if (fellow(m) && people(m)) {
            return Optional.of(Phrase.of(Phrase.Kind.PEOPLE, lex.first(k), lex.last(m.head() - 1), "people")
                    .actors(m.nations()));
        }
        if (fellow(m)) {
            int end = lex.head(m.head()).folded().isEmpty() || !cues.personNoun(lex.folded(m.head()))
                    ? m.head()
                    : m.head() + 1;
            return Optional.of(Phrase.of(Phrase.Kind.FELLOW, lex.first(k), lex.last(end - 1), "nationality")
                    .actors(m.nations()));
        }
        return Optional.empty();
    }

    /** "The Russian ambassador Vitaly Churkin", "Ukraine's envoy": a role that is no office of the tables. */
    private Optional<Phrase> role(int k, Modifiers m) {
        int head = m.head();
        boolean owned = !m.nations().isEmpty() || m.head() > k;
        if (!cues.personNoun(lex.folded(head)) || !owned || m.owner()) {
            return Optional.empty();
        }
        Office office = new Office(List.of(), m.nations(), m.effect(), false, m.definite());
        int next = head + 1;
        if (lex.word(next, "to") || lex.word(next, "for")) {
            int to = lex.word(next + 1, "the") ? next + 2 : next + 1;
            next = to < lex.size() && lex.get(to).actor().isPresent() ? to + 1 : next;
        }
        int end = next;
        Optional<NameReader.Read> name = m.nations().size() == 1 ? names.at(next, true) : Optional.empty();
        return name.map(n -> Phrase.of(Phrase.Kind.NAME, lex.first(k), n.last(), "role-name")
                        .name(n.name())
                        .office(office))
                .or(() -> m.nations().size() == 1 && !lex.get(head).has(Sense.BODY)
                        ? Optional.of(Phrase.of(Phrase.Kind.OFFICE, lex.first(k), lex.last(end - 1), "role")
                                .office(office)
                                .actors(m.nations()))
                        : Optional.empty());
    }

    private Optional<String> counterpart(Modifiers m) {
        String one = lex.folded(m.head());
        String two = m.head() + 1 < lex.size() ? one + ' ' + lex.folded(m.head() + 1) : one;
        String before = m.head() > 0 ? lex.folded(m.head() - 1) + ' ' + one : one;
        return cues.counterpart(two).or(() -> cues.counterpart(one)).or(() -> cues.counterpart(before));
    }

    private Optional<Phrase> counterpart(int k, Modifiers m, String number) {
        boolean two = m.head() + 1 < lex.size()
                && cues.counterpart(lex.folded(m.head()) + ' ' + lex.folded(m.head() + 1))
                        .isPresent();
        int next = two ? m.head() + 2 : m.head() + 1;
        OfReader.Owners owners = m.owner() && m.nations().isEmpty()
                ? OfReader.from(lex, cues, next, number.equals("several"))
                : new OfReader.Owners(List.of(), next);
        if (!owners.actors().isEmpty()) {
            // "his colleagues from NATO", "her counterpart from Peru"
            boolean lands = owners.actors().stream().allMatch(this::land);
            String rule = number.equals("one") ? "counterpart" : lands ? "counterparts" : "offices";
            return Optional.of(Phrase.of(
                            lands ? Phrase.Kind.COUNTERPART : Phrase.Kind.BODY,
                            lex.first(k),
                            lex.last(owners.next() - 1),
                            rule)
                    .actors(owners.actors()));
        }
        // "his counterparts A of Peru and B of Chile": the first of them, as behind "ministers"
        Optional<NameReader.Read> name = names.at(next, true);
        if (name.isPresent()) {
            return Optional.of(
                    Phrase.of(Phrase.Kind.NAME, lex.first(k), name.get().last(), "counterpart-name")
                            .name(name.get().name())
                            .actors(m.nations()));
        }
        return Optional.of(Phrase.of(
                        m.owner() || k > 0 && lex.possessive(k - 1) ? Phrase.Kind.COUNTERPART : Phrase.Kind.NOBODY,
                        lex.first(k),
                        lex.last(next - 1),
                        number.equals("one") ? "counterpart" : "counterparts")
                .actors(m.nations()));
    }

    private boolean land(String id) {
        return gazetteer.actor(id).filter(PhraseGrammar::land).isPresent();
    }

    /** "The British", "the Chinese": all of them, as the word is no noun for one person. */
    private boolean people(Modifiers m) {
        String last =
                lex.words(m.head() - 1).get(lex.words(m.head() - 1).size() - 1).folded();
        boolean adjective = last.endsWith("sh") || last.endsWith("ch") || last.endsWith("ese") || last.equals("swiss");
        return adjective && !cues.personNoun(lex.folded(m.head())) && !lex.possessive(m.head());
    }

    /** "The American and the Russian", "the Australian and her host", "the American and Milosevic". */
    private boolean joins(int and) {
        if (!lex.word(and, "and") || and + 2 >= lex.size()) {
            return false;
        }
        Lexeme next = lex.get(and + 1);
        boolean name = (next.has(Sense.PERSON) || next.has(Sense.SURNAME))
                && lex.head(and + 1).capital()
                && !lex.nation(and + 1);
        return lex.word(and + 1, "the") && lex.get(and + 2).has(Sense.DEMONYM)
                || cues.owner(lex.folded(and + 1))
                || name;
    }

    /** "The Ukrainian last week": the adjective belongs to a time. */
    private Modifiers beforeTime(int k, Modifiers m) {
        int nation = m.head() - 1;
        while (nation > k && !lex.get(nation).has(Sense.DEMONYM)) {
            nation--;
        }
        return nation > k && nation + 1 < m.head() && TIMES.contains(lex.folded(nation + 1))
                ? new Modifiers(nation + 1, m.nations(), m.effect(), m.definite(), m.owner(), m.side())
                : m;
    }

    /** "The Russian" before a verb, or "the Russian diplomat". */
    private boolean fellow(Modifiers m) {
        if (!m.definite()
                || m.owner()
                || m.nations().size() != 1
                || !lex.get(m.head() - 1).has(Sense.DEMONYM)) {
            return false;
        }
        Word next = lex.head(m.head());
        return cues.personNoun(next.folded())
                || next.pos().startsWith("VB")
                || next.pos().equals("MD")
                || next.pos().equals("IN")
                || next.pos().equals("TO")
                || next.pos().matches("RB|WP|WRB")
                || TIMES.contains(next.folded())
                || next.possessive()
                || joins(m.head())
                || ",.;:\"?!)".contains(next.text());
    }
}
