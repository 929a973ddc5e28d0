package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/**
 * Joins coordinated noun phrases under their first member ("Kerry, William Hague and Fabius") and drops appositions
 * ("Lavrov, the Russian foreign minister,"), so that clauses see one nominal where English has one.
 */
final class Coordination {
    private final WordClasses classes;
    private final Appositions appositions;

    Coordination(WordClasses classes) {
        this.classes = classes;
        this.appositions = new Appositions(classes);
    }

    List<Unit> join(List<Unit> units) {
        List<Unit> apart = owners(appositions.absorb(units));
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < apart.size(); ) {
            Unit unit = apart.get(i);
            out.add(unit);
            i++;
            if (unit.is(Unit.Kind.NOMINAL)) {
                i = members(apart, i, unit);
                nameTheSet(unit, comma(apart, i));
            }
        }
        return out;
    }

    /** "Putin and Erdogan's talks": what two own, not one and the talks of the other. */
    private List<Unit> owners(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean shared = i >= 2
                    && unit.is(Unit.Kind.NOMINAL)
                    && unit.entity.isEmpty()
                    && unit.possessor.filter(Unit::names).isPresent()
                    && classes.in("shared-nouns", unit.form)
                    && units.get(i - 1).is(Unit.Kind.AND)
                    && units.get(i - 1).word("and")
                    && units.get(i - 2).is(Unit.Kind.NOMINAL)
                    && units.get(i - 2).names()
                    && (i == 2 || !units.get(i - 3).is(Unit.Kind.VERB));
            if (shared) {
                unit.possessor.get().conjuncts.add(units.get(i - 2));
                out.remove(out.size() - 1);
                out.remove(out.size() - 1);
            }
            out.add(unit);
        }
        return out;
    }

    private boolean personal(Unit unit) {
        return classes.in("person-nouns", unit.head) || classes.in("person-nouns", unit.form);
    }

    static boolean comma(List<Unit> units, int i) {
        return i < units.size() && units.get(i).is(Unit.Kind.COMMA);
    }

    private int members(List<Unit> units, int from, Unit head) {
        int i = from;
        List<Unit> found = new ArrayList<>();
        int consumed = from;
        while (i < units.size()) {
            int next = afterOffice(units, i, head);
            boolean and = false;
            if (next > i
                    && !comma(units, next)
                    && !(next < units.size() && units.get(next).is(Unit.Kind.AND))) {
                break;
            }
            final int start = next;
            if (comma(units, next)) {
                next++;
            }
            if (next < units.size() && units.get(next).is(Unit.Kind.AND)) {
                and = !units.get(next).word("but");
                if (!and) {
                    break;
                }
                next++;
            }
            if (next == start || next >= units.size() || !units.get(next).is(Unit.Kind.NOMINAL)) {
                if (and && !found.isEmpty()) {
                    // "A, B and - I swear - C": the list is a list though its end is elsewhere
                    head.conjuncts.addAll(found);
                    consumed = i;
                }
                break;
            }
            Unit member = units.get(next);
            if (!and
                    && found.isEmpty()
                    && comma(units, start)
                    && opening(units, from - 1)
                    && !(person(head) && listed(units, next))) {
                // "In Havana, the government and the FARC signed": what follows the comma is the subject
                break;
            }
            and |= headlineComma(units, from - 1, next);
            if (nominative(member) && governed(units, from - 1)) {
                // "behind a curtain of rockets, and they have not gone": such a pronoun opens a clause
                break;
            }
            if (and && !found.isEmpty() && classes.in("remainder-words", member.form) && !member.names()) {
                // "Merkel, Hollande, Renzi and others"
                head.conjuncts.addAll(found);
                return next + 1;
            }
            if (!alike(head, member) || and && new JoinedSubjects(classes).opens(units, from, next)) {
                break;
            }
            found.add(member);
            found.addAll(member.conjuncts);
            member.conjuncts.clear();
            i = next + 1;
            if (and) {
                consumed = i;
                head.conjuncts.addAll(found);
                found.clear();
            }
        }
        return consumed;
    }

    private boolean nominative(Unit unit) {
        return unit.to - unit.from == 1 && classes.in("subject-pronouns", unit.head);
    }

    private static boolean governed(List<Unit> units, int noun) {
        return noun > 0
                && (units.get(noun - 1).is(Unit.Kind.PREP)
                        || units.get(noun - 1).is(Unit.Kind.VERB));
    }

    /** In "the two republics, Donetsk and Luhansk," the names tell who the two are, whatever "the two" was taken for. */
    private static void nameTheSet(Unit head, boolean closed) {
        List<Unit> sets = head.conjuncts.stream()
                .filter(u -> u.entity.filter(e -> e.foundBy().equals("set")).isPresent())
                .filter(u -> head.conjuncts.size() - head.conjuncts.indexOf(u) > 2)
                .toList();
        head.conjuncts.removeAll(sets);
        boolean named = head.entity
                .filter(e -> e.foundBy().equals("set"))
                .filter(e -> e.actors().size() == head.conjuncts.size())
                .isPresent();
        if (closed && named && head.conjuncts.stream().allMatch(Unit::names)) {
            head.entity = head.conjuncts.remove(0).entity;
        }
    }

    /** "By Putin, Aliyev and Pashinyan, Armenia lost": a list of people that a comma closes before the subject. */
    private static boolean listed(List<Unit> units, int from) {
        int i = from;
        while (i + 1 < units.size() && person(units.get(i)) && comma(units, i + 1)) {
            i += 2;
        }
        boolean end = i + 4 < units.size()
                && person(units.get(i))
                && units.get(i + 1).is(Unit.Kind.AND)
                && person(units.get(i + 2));
        int close = i + 3;
        while (end && close + 2 < units.size() && !comma(units, close)) {
            // "and Renzi in Rome on Monday, Cameron"
            boolean phrase =
                    units.get(close).is(Unit.Kind.PREP) && !units.get(close + 1).is(Unit.Kind.VERB);
            if (!phrase && !units.get(close).is(Unit.Kind.TIME)) {
                return false;
            }
            close += phrase ? 2 : 1;
        }
        return end
                && close + 1 < units.size()
                && comma(units, close)
                && units.get(close + 1).is(Unit.Kind.NOMINAL);
    }

    /** Whether a noun phrase ends a prepositional phrase that opens its clause, with the subject and verb to come. */
    private static boolean opening(List<Unit> units, int head) {
        int at = head;
        while (at > 0 && (units.get(at).is(Unit.Kind.NOMINAL) || units.get(at).is(Unit.Kind.TIME))) {
            int preposition = before(units, at);
            if (preposition >= 0
                    && units.get(preposition).is(Unit.Kind.VERB)
                    && !units.get(preposition).finite()) {
                // "after signing a treaty in Algiers", "having met Putin"
                int gerund = before(units, preposition);
                boolean behind = gerund >= 0 && units.get(gerund).is(Unit.Kind.PREP);
                int outside = behind ? gerund - 1 : gerund;
                return (outside < 0 || ends(units.get(outside))) && verbAhead(units, head + 1);
            }
            if (preposition < 0 || !units.get(preposition).is(Unit.Kind.PREP)) {
                return false;
            }
            if (preposition == 0 || ends(units.get(preposition - 1))) {
                return verbAhead(units, head + 1);
            }
            int noun = preposition - 1;
            // "in a deal brokered by China"
            at = units.get(noun).is(Unit.Kind.VERB) && !units.get(noun).finite() ? before(units, noun) : noun;
        }
        return false;
    }

    /** What stands before a unit, adverbs left out. */
    private static int before(List<Unit> units, int at) {
        int i = at - 1;
        while (i >= 0 && units.get(i).is(Unit.Kind.ADVERB)) {
            i--;
        }
        return i;
    }

    /** "Trump, Macron to talk by phone": at the head of a headline a comma between two names means "and". */
    private static boolean headlineComma(List<Unit> units, int head, int member) {
        Unit verb = member + 1 < units.size() ? units.get(member + 1) : null;
        return head == 0
                && member == 2
                && verb != null
                && verb.is(Unit.Kind.VERB)
                && !verb.verb.past()
                && (verb.verb.finite() || verb.verb.form() == VerbGroup.Form.INFINITIVE)
                && units.get(member).names()
                && units.get(head).names()
                && person(units.get(head)) == person(units.get(member));
    }

    private static boolean ends(Unit unit) {
        return unit.is(Unit.Kind.BREAK)
                || unit.is(Unit.Kind.OTHER)
                || unit.is(Unit.Kind.SUB)
                || unit.is(Unit.Kind.QUOTE)
                || unit.is(Unit.Kind.COMMA)
                || unit.is(Unit.Kind.AND)
                || unit.is(Unit.Kind.ADVERB);
    }

    /** Whether names and phrases lead to a finite verb before the sentence breaks. */
    private static boolean verbAhead(List<Unit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.finite() || unit.verb.form() == VerbGroup.Form.PARTICIPLE;
            }
            if (unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.SUB)) {
                return false;
            }
        }
        return false;
    }

    /** Skips "of France" after a person, so that a list of office holders stays a list. */
    private int afterOffice(List<Unit> units, int i, Unit head) {
        if (several(head)
                && i + 3 < units.size()
                && units.get(i).is(Unit.Kind.PREP)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && !person(units.get(i + 1))
                && comma(units, i + 2)
                && person(units.get(i + 3))) {
            // "the three leaders of the opposition, A, B and C"
            return i + 2;
        }
        boolean of = person(head)
                && i + 1 < units.size()
                && units.get(i).is(Unit.Kind.PREP)
                && (units.get(i).word("of") || units.get(i).word("for"))
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && units.get(i + 1).names()
                && !person(units.get(i + 1));
        return of ? i + 2 : i;
    }

    /** Whether a unit means people, named or not. */
    static boolean person(Unit unit) {
        return unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.PERSON
                        || e.kind() == EntityMention.Kind.DESCRIPTION
                        || e.kind() == EntityMention.Kind.PRONOUN)
                .isPresent();
    }

    /** "The three leaders", "two ministers": nameless people of a number. */
    private boolean several(Unit unit) {
        return unit.entity.isEmpty()
                && personal(unit)
                && !unit.form.equals(unit.head)
                && unit.words.stream().anyMatch(w -> classes.in("number-words", w));
    }

    private static boolean land(Unit unit) {
        return unit.entity.filter(e -> e.kind() == EntityMention.Kind.COUNTRY).isPresent();
    }

    private boolean alike(Unit a, Unit b) {
        if (land(a) && b.person()) {
            return false;
        }
        if (a.names() || b.names()) {
            return a.names() && b.names() || a.names() && actorLike(b) || b.names() && actorLike(a);
        }
        boolean placeA = a.entity.flatMap(EntityMention::place).isPresent();
        boolean placeB = b.entity.flatMap(EntityMention::place).isPresent();
        return placeA == placeB;
    }

    private boolean actorLike(Unit unit) {
        return personal(unit)
                || unit.proper
                || !unit.modifiers.isEmpty()
                || classes.in("war-material", unit.form)
                || unit.possessor.filter(p -> p.entity.isPresent()).isPresent()
                || Optional.of(unit.form)
                        .filter(f -> classes.in("collective-nouns", f))
                        .isPresent();
    }
}
