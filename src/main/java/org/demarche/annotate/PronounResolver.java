package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Decides whom a pronoun means. */
final class PronounResolver {
    private static final int MOST_BACK = 3;
    /** What each further mention adds to the likeliest. */
    private static final double AGAIN = 0.25;

    private final Discourse discourse;
    private final ArticlePeople people;

    PronounResolver(Discourse discourse, ArticlePeople people) {
        this.discourse = discourse;
        this.people = people;
    }

    /** "He", "her": the likeliest person of that gender; {@code first} is the index of the pronoun's word. */
    Optional<ActorRef> person(Pronoun pronoun, int first, Clauses clauses, Optional<ActorRef> voice) {
        String gender = pronoun.whom() == Pronoun.Whom.MALE ? "male" : "female";
        Map<ActorRef, Double> scores = new LinkedHashMap<>();
        for (int back = 0; back <= MOST_BACK && discourse.now() - back >= 0; back++) {
            List<Antecedent> here = discourse.of(discourse.now() - back);
            boolean opened = false;
            Optional<Antecedent> subject = lastSubject(here);
            for (int i = 0; i < here.size(); i++) {
                Antecedent a = here.get(i);
                Optional<ActorRef> who = discourse.one(a);
                if (who.isEmpty() || who.equals(voice) || !genderFits(who.get(), gender)) {
                    continue;
                }
                boolean weak = a.mention().kind() == EntityMention.Kind.PRONOUN && !a.subject();
                if (weak && back > 0) {
                    continue;
                }
                double score = -2.8 * back + (a.subject() ? 3 : 0) + (opened ? 0 : 1) - (a.owner() ? 1 : 0) + 0.05 * i;
                opened = true;
                score += a.mention().kind() == EntityMention.Kind.PRONOUN ? 1 : 0;
                if (back == 0) {
                    score += pronoun.role() == Pronoun.Case.OWNER && a.subject() ? 1.5 : 0;
                    boolean same = subject.map(s -> s == a).orElse(false);
                    score += pronoun.role() == Pronoun.Case.OBJECT && same ? -5 : 0;
                    score += clauses.quoted(first) && !a.quoted() && a.subject() ? -4 : 0;
                }
                scores.merge(who.get(), score, (x, y) -> Math.max(x, y) + AGAIN);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<Antecedent> lastSubject(List<Antecedent> here) {
        Optional<Antecedent> last = Optional.empty();
        for (Antecedent a : here) {
            last = a.subject() ? Optional.of(a) : last;
        }
        return last;
    }

    private boolean genderFits(ActorRef who, String gender) {
        return people.genderOf(who).map(gender::equals).orElse(true);
    }

    /** "They": the latest set or plural, in this sentence or one of the two before. */
    List<ActorRef> several() {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - 2); s--) {
            List<List<ActorRef>> groups = discourse.groups(s);
            List<Antecedent> plurals =
                    discourse.of(s).stream().filter(PronounResolver::plural).toList();
            if (!groups.isEmpty()) {
                return groups.get(groups.size() - 1);
            }
            if (!plurals.isEmpty()) {
                return plurals.get(plurals.size() - 1).mention().actors();
            }
            List<ActorRef> pair = discourse.all(s, discourse::person);
            if (pair.size() == 2) {
                return pair;
            }
            if (pair.size() == 1 && s < discourse.now()) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean plural(Antecedent a) {
        String rule = a.mention().foundBy();
        return rule.equals("offices")
                || rule.equals("people")
                || rule.startsWith("set")
                || rule.equals("pronoun-several");
    }

    /** "It": the country or body that is the subject of the sentence so far or of the one before. */
    Optional<ActorRef> thing() {
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - 1); s--) {
            List<ActorRef> subjects = new ArrayList<>();
            for (Antecedent a : discourse.of(s)) {
                boolean body = a.mention().kind() == EntityMention.Kind.COUNTRY
                        || a.mention().kind() == EntityMention.Kind.ORGANISATION
                        || a.mention().kind() == EntityMention.Kind.GROUP
                        || a.mention().foundBy().startsWith("country-body")
                        || a.mention().foundBy().equals("pronoun-thing");
                if (body && a.subject() && a.mention().actors().size() == 1) {
                    subjects.add(a.mention().actors().get(0));
                }
            }
            if (!subjects.isEmpty()) {
                return Optional.of(subjects.get(subjects.size() - 1));
            }
            if (s < discourse.now() && !discourse.of(s).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
