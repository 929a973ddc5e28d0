package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Place;

/**
 * The country whose officers an article means by a bare title: that of the government which speaks in an official text
 * ("the Government of Canada ... the Prime Minister"), or whose seat a sentence names ("the White House said the president").
 */
record HomeOffice(Gazetteer gazetteer, Optional<String> speaking) {
    /** The sentences in which an official text presents the government that speaks. */
    private static final int FIRST = 8;

    static HomeOffice of(List<PhraseScanner.Scan> scans, Gazetteer gazetteer, CueWords cues, Issuer issuer) {
        if (issuer.country().isPresent()) {
            return new HomeOffice(gazetteer, issuer.country());
        }
        List<String> governments = scans.stream()
                .limit(FIRST)
                .flatMap(scan -> governments(scan, gazetteer, cues))
                .distinct()
                .toList();
        return new HomeOffice(gazetteer, governments.size() == 1 ? Optional.of(governments.get(0)) : Optional.empty());
    }

    /** "The Government of Canada", "the Australian Government", "the Ministry of Foreign Affairs of Norway", with capitals. */
    private static Stream<String> governments(PhraseScanner.Scan scan, Gazetteer gazetteer, CueWords cues) {
        return scan.phrases().stream()
                .filter(p -> p.actors().size() == 1)
                .filter(p -> p.rule().equals("country-body-government") && titled(p, scan, cues)
                        || p.rule().equals("metonym")
                                && cues.organisationNoun(
                                        scan.words().get(p.last() - 1).folded()))
                .map(p -> p.actors().get(0))
                .filter(id -> gazetteer.actor(id).filter(PhraseGrammar::land).isPresent());
    }

    /** Whether a phrase writes "Government" or "Ministry" with a capital. */
    private static boolean titled(Phrase p, PhraseScanner.Scan scan, CueWords cues) {
        return scan.words().subList(p.first(), p.last()).stream()
                .anyMatch(w -> w.capital() && (cues.rule(w.folded()) || w.is("ministry")));
    }

    /** The country whose seat of government a sentence names before a word. */
    Optional<String> seat(PhraseScanner.Scan scan, int first) {
        return scan.phrases().stream()
                .filter(p -> p.kind() == Phrase.Kind.ACTOR
                        && p.last() <= first
                        && p.actors().size() == 1)
                .filter(p -> p.place()
                        .flatMap(gazetteer::place)
                        .filter(at -> at.kind() == Place.Kind.VENUE)
                        .isPresent())
                .filter(p -> !depends(scan.words(), p.first()))
                .map(p -> p.actors().get(0))
                .reduce((a, b) -> b);
    }

    /** "X of the State Department". */
    private static boolean depends(List<Word> words, int first) {
        int i = first - 1;
        while (i > 0 && (words.get(i).pos().equals("DT") || words.get(i).proper())) {
            i--;
        }
        return i > 0 && words.get(i).is("of");
    }
}
