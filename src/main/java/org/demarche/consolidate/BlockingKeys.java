package org.demarche.consolidate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.Participant.Role;

/**
 * Under which keys a mention is kept, and under which to look for mentions that it may be linked with. Two mentions that
 * {@link Comparison} links always find each other, from either side; most others never meet.
 */
final class BlockingKeys {
    private static final String STANDS_FOR = "^";
    private static final String NAMED = "#";
    private static final String ROUGHLY = "~";
    private static final int LONGEST = 370;

    private final Affiliations actors;

    BlockingKeys(Affiliations actors) {
        this.actors = actors;
    }

    /** The keys under which others find it; only its name where its date is too vague for any link. */
    Set<String> kept(CitedMention m) {
        Set<String> keys = new HashSet<>(Set.of(name(m)));
        Period.of(m).filter(p -> p.days() <= LONGEST).ifPresent(period -> {
            for (String actor : leading(m.mention())) {
                months(period).forEach(month -> {
                    String slot = period.isShort() ? month.toString() : ROUGHLY + month;
                    keys.add(key(m, actor, slot));
                    actors.represented(actor).forEach(country -> keys.add(key(m, STANDS_FOR + country, slot)));
                });
                if (period.isShort()) {
                    days(period).forEach(day -> keys.add(key(m, actor, day.toString())));
                }
            }
        });
        return keys;
    }

    /** The keys under which it may find others. */
    Set<String> sought(CitedMention m) {
        Set<String> keys = new HashSet<>(Set.of(name(m)));
        Period.of(m).filter(p -> p.days() <= LONGEST).ifPresent(found -> {
            Period period = found.isShort() ? found.widened() : found;
            for (String actor : leading(m.mention())) {
                Set<String> whole = new HashSet<>(actors.wider(actor));
                Set<String> standing = new HashSet<>(Set.of(STANDS_FOR + actor));
                actors.members(actor).forEach(member -> {
                    whole.add(member);
                    standing.add(STANDS_FOR + member);
                });
                for (YearMonth month : months(period)) {
                    whole.forEach(id -> keys.add(key(m, id, ROUGHLY + month)));
                    standing.forEach(id -> keys.add(key(m, id, ROUGHLY + month)));
                    standing.forEach(id -> keys.add(key(m, id, month.toString())));
                    if (!period.isShort()) {
                        whole.forEach(id -> keys.add(key(m, id, month.toString())));
                    }
                }
                if (period.isShort()) {
                    days(period).forEach(day -> whole.forEach(id -> keys.add(key(m, id, day.toString()))));
                }
            }
        });
        return keys;
    }

    private static String name(CitedMention m) {
        return NAMED + Integer.toHexString(EventIds.exact(m.mention()).hashCode());
    }

    /** The agents; where there is none, the targets. */
    private static Set<String> leading(EventMention m) {
        Set<String> ids = new HashSet<>();
        m.in(Role.AGENT).forEach(a -> ids.add(a.id()));
        if (ids.isEmpty()) {
            m.participants().stream().map(Participant::actor).forEach(a -> ids.add(a.id()));
        }
        return ids;
    }

    private static String key(CitedMention m, String actor, String slot) {
        return m.mention().type() + " " + actor + " " + slot;
    }

    private static Set<YearMonth> months(Period period) {
        Set<YearMonth> months = new HashSet<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth m = YearMonth.from(period.from()); !m.isAfter(last); m = m.plusMonths(1)) {
            months.add(m);
        }
        return months;
    }

    private static Set<LocalDate> days(Period period) {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate d = period.from(); !d.isAfter(period.to()); d = d.plusDays(1)) {
            days.add(d);
        }
        return days;
    }
}
