package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/**
 * Names that nobody could resolve and that are subjects: "Cardinal O'Connor called". A pronoun after one of them may mean
 * the stranger, so it is not given to somebody known who was named before.
 */
final class Strangers {
    private final AnnotatedArticle article;
    private final List<Integer> subjects = new ArrayList<>();

    Strangers(AnnotatedArticle article) {
        this.article = article;
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token token = tokens.get(i);
                String next = tokens.get(i + 1).pos();
                boolean name = token.pos().equals("NNP") && token.text().length() > 2 && !capitals(token.text());
                boolean subject = next.equals("VBD") || next.equals("VBZ");
                if (name && subject && unknown(token)) {
                    subjects.add(token.span().begin());
                }
            }
        }
    }

    private static boolean capitals(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    private boolean unknown(Token token) {
        return article.entities().stream().noneMatch(e -> e.span().overlaps(token.span()))
                && article.timexes().stream().noneMatch(t -> t.span().overlaps(token.span()));
    }

    /** Whether a singular pronoun may mean a stranger who stands nearer than the person it was given to. */
    boolean mayBe(EntityMention mention) {
        if (!mention.foundBy().equals("pronoun") || mention.actors().size() != 1) {
            return false;
        }
        String id = mention.actors().get(0).id();
        int named = article.entities().stream()
                .filter(e -> e.kind() != EntityMention.Kind.PRONOUN)
                .filter(e -> e.span().end() <= mention.span().begin())
                .filter(e -> e.actors().stream().anyMatch(a -> a.id().equals(id)))
                .mapToInt(e -> e.span().end())
                .max()
                .orElse(-1);
        return subjects.stream().anyMatch(s -> s > named && s < mention.span().begin());
    }
}
