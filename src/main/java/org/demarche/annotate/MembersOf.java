package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;

/** The body whose members a plural title tells by a common noun or number: "the ministers of the Twelve", "leaders of the bloc". */
final class MembersOf {
    private final Discourse discourse;
    private final OfficeResolver offices;
    private final CueWords cues;
    private final Gazetteer gazetteer;

    MembersOf(Discourse discourse, OfficeResolver offices, CueWords cues, Gazetteer gazetteer) {
        this.discourse = discourse;
        this.offices = offices;
        this.cues = cues;
        this.gazetteer = gazetteer;
    }

    /** The body behind "of" and a title. */
    Optional<ActorRef> behind(Phrase title, PhraseScanner.Scan scan) {
        int of = title.last();
        if (of >= scan.words().size() || !scan.words().get(of).is("of")) {
            return Optional.empty();
        }
        return scan.phrases().stream()
                .filter(q -> q.kind() == Phrase.Kind.COMMON && q.first() == of + 1)
                .findFirst()
                .flatMap(q -> body(q, scan.words().subList(q.first(), q.last())));
    }

    private Optional<ActorRef> body(Phrase common, List<Word> words) {
        if (common.rule().equals(BareBodyReader.LAND)) {
            return Optional.empty();
        }
        return common.rule().equals(NumberedBodies.RULE)
                ? NumberedBodies.meant(words, offices.day(), discourse)
                        .or(() -> NumberedBodies.only(words, offices.day()))
                        .flatMap(offices::ref)
                : cues.common().meant(words.subList(1, words.size()), discourse, gazetteer);
    }
}
