package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Decides whom bodies and offices mean that belong to somebody named: "Assad's government", "their foreign ministers". */
final class OwnedResolver {
    private final CueWords cues;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Discourse discourse;
    private final PronounResolver pronouns;

    OwnedResolver(
            CueWords cues,
            ArticlePeople people,
            OfficeResolver offices,
            Discourse discourse,
            PronounResolver pronouns) {
        this.cues = cues;
        this.people = people;
        this.offices = offices;
        this.discourse = discourse;
        this.pronouns = pronouns;
    }

    /** The country of the owner. */
    Optional<EntityMention> body(Phrase p, Span span, PhraseScanner.Scan scan, Optional<ActorRef> owner) {
        int noun = p.name().isPresent() ? p.last() - 1 : p.first();
        String words =
                scan.words().subList(noun, p.last()).stream().map(Word::folded).collect(Collectors.joining(" "));
        Optional<ActorRef> chamber = owner.flatMap(this::nation)
                .flatMap(country -> cues.chambers().chamber(country.id(), words))
                .flatMap(offices::ref);
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                chamber
                        .or(() -> owner.flatMap(who -> p.rule().endsWith("forces") ? commanded(who) : nation(who)))
                        .stream()
                        .toList(),
                0.7,
                p.rule());
    }

    /** The country of a person, or whom the person serves; a body is itself. */
    Optional<ActorRef> nation(ActorRef owner) {
        return discourse.person(owner)
                ? offices.employer(owner).or(() -> people.nationOf(owner).flatMap(offices::ref))
                : Optional.of(owner);
    }

    /** For whom the men of a person fight: for the group that the person leads, the country that the person governs, else for the person. */
    private Optional<ActorRef> commanded(ActorRef leader) {
        return discourse.person(leader)
                ? offices.group(leader)
                        .or(() -> nation(leader).filter(land -> offices.governs(leader, land)))
                        .or(() -> Optional.of(leader))
                : nation(leader);
    }

    /** Whom the mention that ends right before a word means, if one. */
    Optional<ActorRef> before(int word) {
        return discourse.of(discourse.now()).stream()
                .filter(a -> a.last() == word && a.mention().actors().size() == 1)
                .map(a -> a.mention().actors().get(0))
                .findFirst();
    }

    /** "His foreign minister", "their foreign ministers", "its leaders". */
    Optional<EntityMention> office(
            Phrase p, Span span, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Office office = p.office().orElseThrow();
        List<ActorRef> owners = owners(p, scan, clauses, voice);
        List<ActorRef> found = new ArrayList<>();
        for (ActorRef owner : owners) {
            Optional<ActorRef> holder = office.plural() && owners.size() > 1
                    ? offices.named(office, owner.id()).or(() -> Optional.of(owner))
                    : office.plural() ? Optional.of(owner) : offices.holder(office, owner.id());
            holder.ifPresent(found::add);
        }
        boolean one = office.plural() || found.size() == 1;
        return EntityMentions.of(
                EntityMention.Kind.DESCRIPTION,
                span,
                one ? found : List.of(),
                0.65,
                office.plural() ? "offices" : "office");
    }

    private List<ActorRef> owners(Phrase p, PhraseScanner.Scan scan, Clauses clauses, Optional<ActorRef> voice) {
        Optional<Pronoun> owner = cues.pronoun(scan.words().get(p.first()).folded());
        List<ActorRef> who = owner.map(o -> switch (o.whom()) {
                    case MALE, FEMALE ->
                        pronouns.person(o, p.first(), clauses, voice).flatMap(PronounResolver.Referent::who).stream()
                                .toList();
                    case THING -> pronouns.things().thing(p.first()).stream().toList();
                    case SPEAKER ->
                        voice.flatMap(v -> offices.institution(v).or(() -> voice)).stream()
                                .toList();
                    case SEVERAL -> pronouns.several(p.first(), false);
                })
                .orElse(List.of());
        return who.stream().flatMap(w -> nation(w).stream()).distinct().toList();
    }
}
