package org.demarche.store;

import java.util.Collection;
import java.util.List;
import org.demarche.model.EventMention;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;

/** How people name the reports of an event: by article, or by the name of the mention. */
public final class MentionNames {
    private MentionNames() {}

    /** Whether a name means a mention: its article's id, or its own IRI or local name. */
    public static boolean means(String name, EventMention mention) {
        String bare = name.replaceFirst("^(mention|article):", "");
        return bare.equals(mention.article())
                || bare.equals(Dip.ARTICLE + mention.article())
                || bare.equals(local(mention))
                || bare.equals(Iris.mention(mention).getURI());
    }

    /** Local names of mentions. */
    public static List<String> of(Collection<EventMention> mentions) {
        return mentions.stream().map(MentionNames::local).toList();
    }

    private static String local(EventMention mention) {
        return Iris.local(Dip.MENTION, Iris.mention(mention));
    }
}
