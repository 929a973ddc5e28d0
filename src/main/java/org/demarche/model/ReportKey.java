package org.demarche.model;

/**
 * Names a report in a way that lasts when its article is read again: by where it stands, not by what was understood.
 *
 * @param trigger of the mention's best report, in characters of the article's text
 * @param participants in a fixed order; tells apart mentions that share a trigger
 */
public record ReportKey(String article, String type, Span trigger, String participants) {
    public static ReportKey of(EventMention mention) {
        return new ReportKey(
                mention.article(), mention.type(), mention.evidence().get(0).trigger(), mention.participantKey());
    }

    /** Whether a mention stands at this place of the same article, whoever it is about. */
    public boolean standsAt(EventMention mention) {
        return article.equals(mention.article())
                && type.equals(mention.type())
                && mention.evidence().stream().anyMatch(e -> e.trigger().overlaps(trigger));
    }
}
