package org.demarche.consolidate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/**
 * Local names of events, computed from what tells an event from others: type, participants, days, place and whether it
 * is denied; {@code meeting-john-kerry-sergey-lavrov-2014-03-14-london-1f3a9c07}. The last eight digits are from the
 * SHA-256 of all that; the rest is for people.
 */
final class EventIds {
    private static final int READABLE = 90;
    private static final int HASH = 8;
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private EventIds() {}

    /** The name that a mention would give to an event if it were the only one to report it. */
    static String of(EventMention m) {
        String place = m.place().map(PlaceRef::id).orElse("");
        String who = m.participants().stream()
                .map(p -> p.actor().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining("-"));
        String when = m.date().map(d -> d.begin().toString()).orElse("");
        String readable = Stream.of(WORD_BREAK.matcher(m.type()).replaceAll("-"), cut(slug(who)), when, place)
                .map(EventIds::slug)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("-"));
        return readable + "-" + sha256(exact(m)).substring(0, HASH);
    }

    /** All that the name depends on: mentions with the same give the same name. */
    static String exact(EventMention m) {
        String place = m.place().map(PlaceRef::id).orElse("");
        boolean denied = m.status() == Status.DENIED;
        return String.join("\u001e", m.type(), m.participantKey(), days(m), place, denied ? "denied" : "");
    }

    /** The days, or for an undated mention the place in the text that makes it its own. */
    private static String days(EventMention m) {
        Evidence best = m.evidence().get(0);
        return m.date()
                .map(d -> d.begin() + ".." + d.end())
                .orElseGet(() -> m.article() + " " + best.span() + " " + best.trigger());
    }

    private static String cut(String slug) {
        return slug.length() <= READABLE ? slug : slug.substring(0, READABLE);
    }

    private static String slug(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
