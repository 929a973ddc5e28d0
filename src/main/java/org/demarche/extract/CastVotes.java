package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/** The voices of single members in the vote of a body: "The Security Council imposed an embargo. Libya voted against it." */
final class CastVotes {
    private static final String VOTE = "vote";

    private final World world;
    private final WordClasses classes;

    CastVotes(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The findings without the voices of members, where the article tells of their body's vote or act. */
    List<Finding> without(List<Finding> findings) {
        boolean council = findings.stream().anyMatch(this::isOfCouncil);
        return findings.stream().filter(f -> !council || !isVoice(f)).toList();
    }

    private boolean isVoice(Finding finding) {
        Match match = finding.grounds().match();
        Unit trigger = match.trigger();
        return classes.in("voted-types", finding.type().id())
                && finding.status() == Status.OCCURRED
                && trigger.is(Unit.Kind.VERB)
                && trigger.verb.lemma().equals(VOTE)
                && match.members(Frame.Role.AGENT).stream().allMatch(CastVotes::isLand)
                && finding.actors(Participant.Role.AGENT).stream().allMatch(world::isCountry);
    }

    /** A country by its name, not its cabinet or chamber. */
    private static boolean isLand(Unit unit) {
        return unit.entity.filter(e -> e.kind() == EntityMention.Kind.COUNTRY).isPresent();
    }

    private boolean isOfCouncil(Finding finding) {
        return finding.actors(Participant.Role.AGENT).stream().anyMatch(a -> world.isBody(a) && !world.isNational(a));
    }
}
