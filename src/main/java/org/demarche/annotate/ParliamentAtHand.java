package org.demarche.annotate;

import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;

/**
 * The parliament of the country that the text tells of, where it names none with it: "May lost. Lawmakers rejected her
 * deal", "It is quiet in Kiev. Parliament there voted"; and the chamber that only one country told of has: "Trump signed;
 * the House of Representatives voted".
 */
record ParliamentAtHand(Gazetteer gazetteer, CueWords cues, Discourse discourse, CountryAtHand hand) {
    private static final int REACH = 12;

    /**
     * The body, or nobody.
     *
     * @param noun what it is called, without "the"
     * @param there whether "there" follows
     */
    Optional<ActorRef> of(int first, String noun, boolean there) {
        if (there) {
            return hand.there(first).flatMap(land -> called(land.id(), noun));
        }
        boolean chamber = noun.indexOf(' ') > 0 || noun.startsWith(HomeParliament.SENATE);
        if (chamber) {
            return discourse.named(who -> chamber(who, noun).isPresent(), REACH).flatMap(who -> chamber(who, noun));
        }
        return hand.before(first).or(() -> hand.people(first)).flatMap(land -> called(land.id(), noun));
    }

    private Optional<ActorRef> called(String country, String noun) {
        return cues.chambers().called(country, noun).flatMap(gazetteer::actor).map(Actor::ref);
    }

    private Optional<ActorRef> chamber(ActorRef who, String noun) {
        String country = gazetteer.actor(who.id()).flatMap(Actor::nationality).orElse(who.id());
        return cues.chambers().chamber(country, noun).flatMap(gazetteer::actor).map(Actor::ref);
    }
}
