package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells whether a text is English: by its frequent words, and only in doubt by a language model (0.4 s to load). */
final class English {
    private static final Set<String> WORDS = Table.load("english", 1).words();
    private static final int SAMPLE = 3000;
    private static final int FEW = 20;

    private English() {}

    private static final class Model {
        private static final LanguageDetectorME DETECTOR = load();

        private static LanguageDetectorME load() {
            try (InputStream in = English.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "langdetect-183.bin (opennlp-models-langdetect) is not on the class path");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("langdetect-183.bin", e);
            }
        }
    }

    /** The language of a text that is not English, ISO 639-3; empty where it is English or too short to tell. */
    static Optional<String> otherLanguage(String text) {
        String sample = sample(text);
        int words = 0;
        int frequent = 0;
        int letters = 0;
        int foreign = 0;
        int begin = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
            letters += letter ? 1 : 0;
            foreign += letter && Character.UnicodeScript.of(sample.charAt(i)) != Character.UnicodeScript.LATIN ? 1 : 0;
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                words++;
                frequent += WORDS.contains(Chars.lowerCase(sample.substring(begin, i))) ? 1 : 0;
                begin = -1;
            }
        }
        boolean few = words < FEW && letters < 5 * FEW && foreign * 2 < letters;
        if (frequent * 4 > words || few) {
            return Optional.empty();
        }
        return detect(sample, words == 0 ? 0 : (double) frequent / words);
    }

    private static synchronized Optional<String> detect(String sample, double share) {
        Language best = Model.DETECTOR.predictLanguage(sample);
        boolean other = !best.getLang().equals("eng") && share < 0.15;
        return other ? Optional.of(best.getLang()) : Optional.empty();
    }

    private static String sample(String text) {
        int from = text.length() > 3 * SAMPLE ? SAMPLE / 2 : 0;
        return text.substring(from, Math.min(text.length(), from + SAMPLE));
    }
}
