package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.consolidate.Period.Sharpness;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/** Compares two mentions: may they be one event, how much speaks for it, and what. */
final class Comparison {
    /** From this score on, two mentions are thought to be one event. */
    static final double LINKED = 0.75;

    private static final double WHO = 0.5;
    private static final double WHEN = 0.3;
    private static final double WHERE = 0.2;
    private static final double UNKNOWN_PLACE = 0.6;
    private static final double INSIDE = 0.9;
    private static final double DENIAL = 0.05;
    private static final double SAME_NEWS = 0.8;

    private final PlaceTree places;
    private final Who who;
    private final Map<String, EventType> types;

    Comparison(Ontology ontology, Affiliations actors) {
        this.places = new PlaceTree(ontology.places());
        this.who = new Who(actors);
        this.types =
                ontology.types().stream().collect(Collectors.toMap(EventType::id, Function.identity(), (a, b) -> a));
    }

    PlaceTree places() {
        return places;
    }

    Facts facts(CitedMention cited) {
        return Facts.of(cited, Optional.ofNullable(types.get(cited.mention().type())));
    }

    Verdict of(Facts a, Facts b) {
        EventMention one = a.mention();
        EventMention other = b.mention();
        if (!one.type().equals(other.type())) {
            return Verdict.impossible("a " + one.type() + " is no " + other.type());
        }
        if (one.count() != other.count()) {
            return Verdict.impossible("one happened several times");
        }
        Nature nature = a.nature();
        Likeness days = when(a, b, nature);
        if (days.excludes()) {
            return Verdict.impossible(days.reason());
        }
        Likeness place = where(one, other, nature);
        if (place.excludes()) {
            return Verdict.impossible(place.reason());
        }
        Likeness participants = nature.twoWay() ? who.together(a, b) : who.directed(a, b, nature.speech());
        if (participants.excludes()) {
            return Verdict.impossible(participants.reason());
        }
        List<String> reasons = new ArrayList<>(List.of(participants.reason(), days.reason(), place.reason()));
        double score = WHO * participants.score() + WHEN * days.score() + WHERE * place.score();
        boolean denial = (one.status() == Status.DENIED) != (other.status() == Status.DENIED);
        if (denial) {
            reasons.add("one denies it");
            score -= DENIAL;
        }
        Optional<String> unfit = unfit(a.cited(), b.cited(), nature, participants, days, denial);
        if (unfit.isPresent()) {
            reasons.add(0, unfit.get());
            return new Verdict(!one.article().equals(other.article()), 0, reasons);
        }
        return new Verdict(true, Math.max(0, Math.min(1, score)), reasons);
    }

    /** What forbids a link, though the two might be one event. */
    private static Optional<String> unfit(
            CitedMention a, CitedMention b, Nature nature, Likeness who, Likeness days, boolean denial) {
        boolean sure = who.score() == 1 && days.score() == 1;
        if (a.article().equals(b.article()) && !(sure && nature.singular())) {
            return Optional.of("one article tells them apart");
        }
        if (denial && !sure) {
            return Optional.of("one denies it, and not surely the same");
        }
        if (nature.speech() && days.score() < SAME_NEWS) {
            return Optional.of("people say such things every day");
        }
        return Optional.empty();
    }

    private static Likeness when(Facts a, Facts b, Nature nature) {
        Optional<Period> one = a.period();
        Optional<Period> other = b.period();
        if (one.isEmpty() || other.isEmpty()) {
            return new Likeness(0, "one has no date");
        }
        Period p = one.get();
        Period q = other.get();
        if (!p.overlaps(q)) {
            return nature.travel() && p.isShort() && q.isShort() && p.widened().overlaps(q)
                    ? new Likeness(0.7, "a journey of adjoining days")
                    : Likeness.excluded("different days");
        }
        if (p.sharpness() == Sharpness.OPEN && q.sharpness() == Sharpness.OPEN) {
            return new Likeness(0.2, "both undated, reported in the same weeks");
        }
        if (p.sharpness() == Sharpness.OPEN || q.sharpness() == Sharpness.OPEN) {
            return new Likeness(0.35, "one undated, reported in the same weeks");
        }
        if (p.isShort() && q.isShort()) {
            boolean same = a.mention().date().equals(b.mention().date());
            boolean assumed = p.sharpness() == Sharpness.ASSUMED || q.sharpness() == Sharpness.ASSUMED;
            return same
                    ? new Likeness(1, "same day")
                    : assumed ? new Likeness(0.8, "days that may be the same") : new Likeness(0.9, "overlapping days");
        }
        long widest = Math.max(p.days(), q.days());
        return new Likeness(widest <= 8 ? 0.65 : widest <= 31 ? 0.5 : 0.3, "one is dated only roughly");
    }

    private Likeness where(EventMention a, EventMention b, Nature nature) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            return new Likeness(UNKNOWN_PLACE, "a place is not said");
        }
        PlaceRef one = a.place().get();
        PlaceRef other = b.place().get();
        if (one.id().equals(other.id())) {
            return new Likeness(1, "same place");
        }
        if (places.within(one, other) || places.within(other, one)) {
            boolean inner = places.within(one, other);
            return new Likeness(INSIDE, inner ? inside(one, other) : inside(other, one));
        }
        if (places.open(one, other)) {
            return new Likeness(UNKNOWN_PLACE, "nobody says in which land a place lies");
        }
        return nature.located()
                ? Likeness.excluded("different places")
                : new Likeness(UNKNOWN_PLACE - 0.2, "told from different places");
    }

    private static String inside(PlaceRef inner, PlaceRef outer) {
        return inner.label() + " lies in " + outer.label();
    }
}
