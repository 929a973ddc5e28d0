package org.demarche.consolidate;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Participant.Role;

/**
 * What comparison needs of a mention, worked out once.
 *
 * @param all ids of all participants, sorted
 * @param agents ids, sorted
 * @param targets ids, sorted
 */
record Facts(
        CitedMention cited,
        Nature nature,
        Optional<Period> period,
        Set<String> all,
        Set<String> agents,
        Set<String> targets) {
    static Facts of(CitedMention cited, Optional<EventType> type) {
        EventMention m = cited.mention();
        Set<String> all = new TreeSet<>();
        Set<String> agents = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        for (Participant p : m.participants()) {
            all.add(p.actor().id());
            (p.role() == Role.AGENT ? agents : targets).add(p.actor().id());
        }
        return new Facts(cited, Nature.of(type), Period.of(cited), all, agents, targets);
    }

    EventMention mention() {
        return cited.mention();
    }
}
