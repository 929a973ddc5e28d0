package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How good the attributes of matched events are.
 *
 * @param date right, of those to which gold gives one; likewise {@code place}
 * @param status right, of all
 * @param dateFilled given by the system, of those to which gold gives none; likewise {@code placeFilled}
 * @param evidence half of the shorter quote's words are shared, of all
 * @param names gold participants that the system names with exactly the same characters, of all gold participants
 */
public record Attributes(
        Share date, Share place, Share status, Share dateFilled, Share placeFilled, Share evidence, Share names) {
    static Attributes of(List<Matched> pairs) {
        return new Attributes(
                Share.of(pairs, p -> p.gold().start().isPresent(), Matched::date),
                Share.of(pairs, p -> p.gold().place().isPresent(), Matched::place),
                Share.of(pairs, p -> true, Matched::status),
                Share.of(pairs, p -> p.gold().start().isEmpty(), p -> p.system()
                        .start()
                        .isPresent()),
                Share.of(pairs, p -> p.gold().place().isEmpty(), p -> p.system()
                        .place()
                        .isPresent()),
                Share.of(
                        pairs,
                        p -> true,
                        p -> Quotes.overlap(p.gold().evidence(), p.system().evidence())),
                names(pairs));
    }

    private static Share names(List<Matched> pairs) {
        int right = 0;
        int all = 0;
        for (Matched pair : pairs) {
            List<String> found = participants(pair.system());
            List<String> wanted = new ArrayList<>(participants(pair.gold()));
            all += wanted.size();
            wanted.retainAll(found);
            right += wanted.size();
        }
        return new Share(right, all);
    }

    private static List<String> participants(Claim claim) {
        return Stream.concat(claim.agents().stream(), claim.targets().stream())
                .distinct()
                .toList();
    }
}
