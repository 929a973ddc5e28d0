package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.DateBasis;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/** Reads off what speaks for or against an event: of each report how it was read, of the whole what it says. */
final class SignReader {
    private static final int MANY = 2;

    private final World world;

    SignReader(World world) {
        this.world = world;
    }

    /**
     * The signs of one event of an article.
     *
     * @param one the event as its reports together tell it
     * @param group its reports
     * @param events all events of the article, each by its reports
     */
    Signs of(AnnotatedArticle article, Finding one, List<Finding> group, List<List<Finding>> events) {
        return new Signs(
                group.stream().map(f -> report(article, f, group, events)).toList(),
                whole(article, one, group, events));
    }

    private static List<String> report(
            AnnotatedArticle article, Finding finding, List<Finding> group, List<List<Finding>> events) {
        List<String> signs = new ArrayList<>(Resolution.of(article, finding).signs());
        Grounds grounds = finding.grounds();
        Match match = grounds.match();
        signs.add("word " + match.trigger().head);
        signs.add("pattern " + small(match.frame().kind()));
        signs.add("cue " + grounds.verdict().cue());
        match.clause().map(c -> c.opener).filter(o -> !o.isEmpty()).ifPresent(o -> signs.add("clause behind " + o));
        signs.add("patterns of other types " + some(grounds.rivals()));
        signs.add("patterns of its type " + some(Math.min(1, grounds.agreeing())));
        signs.add("unknown names " + some(unknown(match)));
        signs.add("other events in the sentence " + some(crowd(finding, group, events)));
        if (match.members(Frame.Role.TARGET).stream().anyMatch(u -> u.entity.isEmpty())) {
            signs.add("target nobody known");
        }
        signs.add("block " + small(finding.block()));
        return signs;
    }

    /** How many names of the sentence nobody is known by. */
    private static int unknown(Match match) {
        return (int) match.parse().units().stream()
                .flatMap(u -> u.members().stream())
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.proper && u.entity.isEmpty())
                .count();
    }

    private static int crowd(Finding finding, List<Finding> group, List<List<Finding>> events) {
        return (int) events.stream()
                .filter(other -> other != group && other.stream().anyMatch(f -> f.sentence() == finding.sentence()))
                .count();
    }

    private List<String> whole(AnnotatedArticle article, Finding one, List<Finding> group, List<List<Finding>> events) {
        List<String> signs = new ArrayList<>();
        signs.add("base");
        signs.add("type " + one.type().id());
        signs.add("status " + small(one.status()));
        signs.add("date " + date(one));
        signs.add("told " + (group.size() > 1 ? "again" : "once"));
        signs.add("told as another event too "
                + some(Math.min(1, (int) events.stream()
                        .filter(other -> other != group
                                && other.get(0).type().equals(one.type())
                                && other.stream().anyMatch(f -> f.ids().equals(one.ids())))
                        .count())));
        Set<String> governing = PublicLife.governing(article);
        signs.add("acting " + kinds(one, governing));
        if (!one.type().symmetric()) {
            signs.add("acting together " + (one.ids(Participant.Role.AGENT).size() > 1 ? "several" : "one"));
        }
        if (one.participants().stream()
                .anyMatch(p ->
                        !p.actor().linked() && !governing.contains(p.actor().id()))) {
            signs.add("somebody unknown takes part");
        }
        return signs;
    }

    private static String date(Finding one) {
        boolean assumed = one.basis() == DateBasis.PUBLICATION_DAY_ASSUMED;
        boolean none = one.date().isEmpty() && !(assumed && one.status() == Status.OCCURRED);
        return none ? "none" : assumed ? "assumed" : "stated";
    }

    /** What kinds of actors act: "country, person". */
    private String kinds(Finding one, Set<String> governing) {
        return one.actors(Participant.Role.AGENT).stream()
                .map(a -> world.actor(a.id())
                        .map(Actor::kind)
                        .map(SignReader::small)
                        .orElse(governing.contains(a.id()) ? small(Actor.Kind.PERSON) : "unknown"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A count as it stands in a sign: none, 1, 2 or more. */
    static String some(int count) {
        return count == 0 ? "none" : count < MANY ? "1" : "more";
    }

    static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
