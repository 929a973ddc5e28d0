package org.demarche.annotate;

import static org.demarche.annotate.PronounResolver.last;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Decides which country or body "it" and "its" mean. */
final class ThingResolver {
    private final Discourse discourse;

    ThingResolver(Discourse discourse) {
        this.discourse = discourse;
    }

    /** "It": the country or body that is the subject of the sentence so far or of the one before. */
    Optional<ActorRef> thing(int first) {
        Optional<ActorRef> judged = judged(first);
        if (judged.isPresent()) {
            return judged;
        }
        boolean deed = discourse.deed(first + 1);
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - 2); s--) {
            int before = s == discourse.now() ? first : Integer.MAX_VALUE;
            List<Antecedent> bodies = discourse.of(s).stream()
                    .filter(a -> a.subject() && a.first() < before && body(a))
                    .toList();
            if (s < discourse.now()
                    && bodies.size() > 1
                    && (discourse.speaks(bodies.get(0))
                            || discourse.embedded(last(bodies).get()) && !discourse.embedded(bodies.get(0)))) {
                // "the White House said Libya had been behind it. It urged"
                return Optional.of(bodies.get(0).mention().actors().get(0));
            }
            Optional<Antecedent> body = last(bodies);
            Optional<Bystander> other = last(discourse.bystanders(s).stream()
                    .filter(b -> b.kind() == Bystander.Kind.THING && b.subject() && b.first() < before)
                    .filter(b -> !deed || Deeds.doer(b))
                    .toList());
            if (deed && s == discourse.now() && body.isEmpty() && other.isEmpty()) {
                // "The administration's heaviest blow fell when it imposed sanctions"
                Optional<Antecedent> owner = last(discourse.of(s).stream()
                        .filter(a -> a.first() < before && body(a) && discourse.ownsSubject(a, before))
                        .toList());
                if (owner.isPresent()) {
                    return owner.map(a -> a.mention().actors().get(0));
                }
            }
            if (body.isPresent() || other.isPresent()) {
                boolean known = body.isPresent()
                        && other.filter(o -> o.first() > body.get().first()).isEmpty();
                return known ? Optional.of(body.get().mention().actors().get(0)) : Optional.empty();
            }
            if (s < discourse.now()
                    && (!discourse.of(s).isEmpty()
                            || discourse.bystanders(s).stream()
                                    .filter(b -> !deed || Deeds.doer(b))
                                    .anyMatch(b -> b.kind() == Bystander.Kind.THING))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Imposed sanctions on Iraq for its seizure of Kuwait": who is judged for what the possessive owns. */
    private Optional<ActorRef> judged(int first) {
        int subject = discourse.of(discourse.now()).stream()
                .filter(a -> a.subject() && a.first() < first)
                .mapToInt(Antecedent::last)
                .max()
                .orElse(0);
        return last(discourse.of(discourse.now()).stream()
                        .filter(a -> a.first() >= subject && a.last() < first && body(a) && !a.subject())
                        .toList())
                .filter(a -> discourse.judged(subject - 1, a.first(), a.last(), first))
                .map(a -> a.mention().actors().get(0));
    }

    /** "Urged it": the country or body named last that is not who urges, here or in the sentence before. */
    Optional<ActorRef> object(int first) {
        IntStream subjects = discourse.of(discourse.now()).stream()
                .filter(a -> a.subject() && a.first() < first)
                .mapToInt(Antecedent::first);
        // "Greece said Turkey had come and accused it": who speaks, not who came, accuses
        int subject = (discourse.joined(first) ? subjects.min() : subjects.max()).orElse(-1);
        List<ActorRef> acting = discourse.of(discourse.now()).stream()
                .filter(a -> a.first() == subject)
                .flatMap(a -> a.mention().actors().stream())
                .toList();
        Optional<Antecedent> here = last(discourse.of(discourse.now()).stream()
                .filter(a -> a.first() < first && body(a) && !besideSubject(a, subject))
                .filter(a -> !acting.containsAll(a.mention().actors()))
                .toList());
        boolean plural = discourse.bystanders(discourse.now()).stream()
                .anyMatch(b ->
                        b.first() < first && b.kind() == Bystander.Kind.THING && b.subject() && b.first() != subject);
        if (here.isPresent() || plural || discourse.now() == 0) {
            return here.map(a -> a.mention().actors().get(0));
        }
        List<ActorRef> before = discourse.of(discourse.now() - 1).stream()
                .filter(ThingResolver::body)
                .map(a -> a.mention().actors().get(0))
                .distinct()
                .toList();
        List<ActorRef> own = discourse.of(discourse.now()).stream()
                .filter(a -> a.first() < first)
                .flatMap(a -> a.mention().actors().stream())
                .toList();
        List<ActorRef> left = before.stream().filter(b -> !own.contains(b)).toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** "Saudi Arabia, Egypt and Bahrain cut ties with it": named together with the subject. */
    private boolean besideSubject(Antecedent a, int subject) {
        List<Antecedent> here = discourse.of(discourse.now());
        return subject >= 0
                && !a.owner()
                && discourse.gathered(discourse.now()).stream()
                        .anyMatch(g -> g.actors().containsAll(a.mention().actors())
                                && here.stream()
                                        .filter(o -> o.first() == subject)
                                        .allMatch(o -> g.first() <= subject
                                                && g.actors()
                                                        .containsAll(o.mention().actors())));
    }

    private static boolean body(Antecedent a) {
        boolean body = a.mention().kind() == EntityMention.Kind.COUNTRY
                || a.mention().kind() == EntityMention.Kind.ORGANISATION
                || a.mention().kind() == EntityMention.Kind.GROUP
                || a.mention().foundBy().startsWith("country-body")
                || a.mention().foundBy().endsWith("-parliament")
                || a.mention().foundBy().equals("pronoun-thing");
        return body && a.mention().actors().size() == 1;
    }
}
