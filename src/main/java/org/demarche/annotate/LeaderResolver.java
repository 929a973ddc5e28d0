package org.demarche.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** Decides who "the Russian leader" or "the Kremlin chief" is: the holder of the country's leading post on the day. */
final class LeaderResolver {
    private static final int NEAR = 12;
    private static final Map<String, String> EXECUTIVES = WordTable.load("executives.tsv", 2).rows().stream()
            .collect(Collectors.toMap(WordTable.Row::key, row -> row.at(1)));

    /** Who leads a movement or party: "the Hezbollah leader". */
    private static final List<String> LEADING = List.of("group-leader", "secretary-general", "party-leader");

    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;

    LeaderResolver(ArticlePeople people, OfficeResolver offices, Discourse discourse) {
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
    }

    /** Who leads a country: by its leading post, else the one person of the article who can be meant. */
    Optional<ActorRef> of(String country) {
        Optional<ActorRef> executive = executive(country);
        if (executive.filter(people.all()::contains).isPresent()) {
            return executive;
        }
        boolean governed = EXECUTIVES.getOrDefault(country, "").contains("minister");
        List<ActorRef> heads = people.all().stream()
                .filter(who -> offices.leads(who, country, governed))
                .toList();
        if (heads.size() == 1) {
            return Optional.of(heads.get(0));
        }
        if (executive.isPresent()) {
            return executive;
        }
        Optional<ActorRef> chief = LEADING.stream()
                .flatMap(post -> offices.holder(post, country).stream())
                .filter(discourse::person)
                .findFirst();
        if (heads.isEmpty() && chief.isPresent()) {
            return chief;
        }
        return discourse.last(
                who -> heads.contains(who)
                        || heads.isEmpty()
                                && people.nationOf(who).filter(country::equals).isPresent(),
                NEAR);
    }

    private Optional<ActorRef> executive(String country) {
        if (!EXECUTIVES.containsKey(country)) {
            return Optional.empty();
        }
        for (String post : EXECUTIVES.get(country).split(",")) {
            int at = post.indexOf('@');
            Optional<ActorRef> who = at < 0
                    ? offices.holder(post, country)
                    : offices.holder(post.substring(0, at), post.substring(at + 1));
            if (who.isPresent()) {
                return who;
            }
        }
        return Optional.empty();
    }
}
