package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Turns titles without a name into mentions: "the German chancellor", "the foreign ministers of A and B", "the president". */
final class OfficeMentions {
    private static final int WHOLE_ARTICLE = 1000;
    private static final int NEAR = 12;

    private final CueWords cues;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;
    private final LeaderResolver leaders;
    private final PointingResolver pointing;

    OfficeMentions(
            CueWords cues,
            ArticlePeople people,
            OfficeResolver offices,
            Discourse discourse,
            LeaderResolver leaders,
            PointingResolver pointing) {
        this.cues = cues;
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
        this.leaders = leaders;
        this.pointing = pointing;
    }

    /** Whom a title means; {@code named} is who stands beside it with a comma between. */
    Optional<EntityMention> mention(Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> named) {
        Office office = p.office().orElseThrow();
        if (named.isPresent() && !office.plural() && Apposition.fits(named.get(), office, people, offices)) {
            people.teach(named.get(), office);
            return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, List.of(named.get()), 0.9, "apposition");
        }
        if (p.rule().equals("role")) {
            return office.definite() ? pointing.fellow(p, span) : Optional.empty();
        }
        if (!office.definite() || p.rule().equals("own-office")) {
            return Optional.empty();
        }
        List<String> owners = owners(office);
        if (owners.isEmpty()) {
            return office.plural() ? lastHolders(office, span) : lastHolder(office, span);
        }
        List<ActorRef> holders = new ArrayList<>();
        for (String of : owners) {
            Optional<ActorRef> holder = office.plural()
                    ? Optional.of(of)
                            .filter(o -> owners.size() > 1)
                            .flatMap(o -> offices.named(office, o))
                            .or(() -> offices.ref(of))
                    : offices.holder(office, of);
            holder.ifPresent(holders::add);
        }
        boolean leader = office.effect() == Office.Effect.PLAIN && p.rule().equals("office");
        if (leader
                && owners.size() == 1
                && cues.leaderNoun(scan.words().get(p.last() - 1).folded())
                        .filter("country"::equals)
                        .isPresent()) {
            Optional<ActorRef> who = leaders.of(owners.get(0));
            return EntityMentions.of(
                    EntityMention.Kind.DESCRIPTION,
                    span,
                    who.isPresent() ? who.stream().toList() : holders,
                    0.8,
                    LeaderReader.RULE);
        }
        String rule = office.plural() ? "offices" : "office";
        return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, holders, 0.85, rule);
    }

    /** "The president": the person mentioned last who holds such an office, else the only one of the article. */
    private Optional<EntityMention> lastHolder(Office office, Span span) {
        Predicate<ActorRef> fits =
                who -> office.titles().stream().anyMatch(t -> offices.holdsNow(who, t.post(), t.of(), office.effect()));
        Optional<ActorRef> who = discourse.last(fits, NEAR);
        if (who.isEmpty()) {
            List<ActorRef> all = people.all().stream().filter(fits).toList();
            who = all.size() == 1 ? Optional.of(all.get(0)) : discourse.last(fits, WHOLE_ARTICLE);
        }
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION, span, who.stream().toList(), 0.75, "office-alone");
    }

    private Optional<EntityMention> lastHolders(Office office, Span span) {
        List<ActorRef> who = discourse.plural(
                w -> office.titles().stream().anyMatch(t -> offices.holdsNow(w, t.post(), t.of(), office.effect())));
        return EntityMentions.of(EntityMention.Kind.DESCRIPTION, span, who, 0.65, "offices-alone");
    }

    /** The countries or bodies named, or the only one that has such a title. */
    private static List<String> owners(Office office) {
        if (!office.of().isEmpty()) {
            return office.of();
        }
        List<String> own = office.titles().stream()
                .flatMap(t -> t.of().stream())
                .distinct()
                .toList();
        long posts = office.titles().stream().map(t -> t.post()).distinct().count();
        boolean all = office.titles().stream().allMatch(t -> t.of().isPresent());
        return own.size() == 1 && (all || posts == 1) ? own : List.of();
    }
}
