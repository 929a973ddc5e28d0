package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;

/**
 * Speakers of sentences that do not name theirs: a quotation that runs over several sentences is said by whoever says one
 * of them ("'We will not accept this. It is a crime,' said Lavrov"), and so is what follows a reported sentence
 * ("Kerry said time was short. There would be costs").
 */
final class Speakers {
    private static final char MARK = '"';

    private final WordClasses classes;
    private final Saying saying;

    Speakers(WordClasses classes) {
        this.classes = classes;
        this.saying = new Saying(classes);
    }

    /** The parses of an article's sentences, those without a speaker of their own with the one beside them. */
    List<Parse> of(AnnotatedArticle article, List<Parse> parses) {
        String text = article.article().reading().text();
        List<Parse> voiced = new ArrayList<>();
        Optional<Clause> last = Optional.empty();
        boolean open = false;
        for (int i = 0; i < parses.size(); i++) {
            Parse parse = parses.get(i);
            boolean follows = i > 0 && sameBlock(parse, parses.get(i - 1));
            open &= follows;
            String words = parse.sentence().span().of(text);
            boolean quoted = quoted(words, open);
            boolean ends = open ^ words.chars().filter(c -> c == MARK).count() % 2 == 1;
            Optional<Clause> own = saying.speech(parse);
            boolean goesOn = follows || quoted && paragraph(parse, parses, i);
            Optional<Clause> before = goesOn ? last : Optional.empty();
            Optional<Clause> after = quoted && ends && i + 1 < parses.size() && sameBlock(parse, parses.get(i + 1))
                    ? saying.speech(parses.get(i + 1))
                    : i + 1 < parses.size() && sameBlock(parse, parses.get(i + 1))
                            ? saying.behind(parses.get(i + 1))
                            : Optional.empty();
            Optional<Clause> by = own.isPresent() ? Optional.empty() : before.or(() -> after);
            voiced.add(by.map(c -> spoken(parse, c, quoted)).orElse(parse));
            last = own.or(() -> quoted ? by : Optional.empty());
            open = ends;
        }
        return voiced;
    }

    private static boolean sameBlock(Parse parse, Parse other) {
        return parse.sentence().block().equals(other.sentence().block());
    }

    /** Whether a paragraph of the body goes on with the speech of the one before. */
    private static boolean paragraph(Parse parse, List<Parse> parses, int i) {
        return i > 0
                && parse.sentence().block().kind() == Block.Kind.BODY
                && parses.get(i - 1).sentence().block().kind() == Block.Kind.BODY;
    }

    /** Whether a sentence stands between quotation marks as a whole. */
    private static boolean quoted(String words, boolean open) {
        boolean inside = open;
        boolean any = open;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == MARK) {
                inside = !inside;
                any = true;
            } else if (!inside && Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return any;
    }

    private Parse spoken(Parse parse, Clause by, boolean quoted) {
        Unit speaker = by.subject.orElseThrow();
        Clause clause = new Clause(by.verb, Clause.Relation.ROOT, "", Optional.empty());
        clause.subject = Optional.of(speaker);
        clause.object = by.object.filter(Unit::names);
        clause.times.addAll(by.times);
        if (quoted) {
            parse.units().stream()
                    .flatMap(u -> u.members().stream())
                    .filter(u -> u.entity.isEmpty() && classes.in("own-pronouns", u.head))
                    .forEach(u -> u.entity = speaker.entity);
        }
        return parse.said(new Parse.Voice(clause, quoted));
    }
}
