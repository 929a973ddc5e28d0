package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.DateBasis;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** The events of one sentence: matches become findings with participants, status, place and date. */
final class SentenceExtractor {
    private static final int BACKGROUND_YEARS = 10;

    private final FrameMatcher matcher;
    private final Competition competition;
    private final WordClasses classes;
    private final Duration duration;
    private final Limits limits;
    private final Overnight overnight;
    private final Matter matter;
    private final Roles roles;
    private final Factuality factuality;
    private final Prospects prospects;
    private final Placing placing;
    private final Dating dating;
    private final Errands errands;
    private final Requirements requirements;
    private final Attribution attribution;
    private final Times times;
    private final Unsaid unsaidParties;
    private final Arrivals arrivals;
    private final Electorate electorate;
    private final Partakers partakers;
    private final Imposers imposers;
    private final Spoken spoken;
    private final Background background;
    private final Echo echo;
    private final Recap recap;
    private final Saying saying;
    private final Cosigners cosigners;
    private final Addressed addressed;
    private final Likewise likewise;

    SentenceExtractor(FrameMatcher matcher, World world, WordClasses classes, Deixis deixis) {
        this.matcher = matcher;
        this.classes = classes;
        this.competition = new Competition(classes);
        this.dating = new Dating(classes);
        this.errands = new Errands(classes);
        this.duration = new Duration(classes);
        this.limits = new Limits(classes);
        this.overnight = new Overnight(classes);
        this.matter = new Matter(classes);
        this.roles = new Roles(world, classes);
        this.factuality = new Factuality(classes);
        this.prospects = new Prospects(classes);
        this.placing = new Placing(world, classes, deixis);
        this.attribution = new Attribution(classes, roles);
        this.times = new Times(classes);
        this.requirements = new Requirements(world, roles, classes);
        this.unsaidParties = new Unsaid(world, roles, classes);
        this.electorate = new Electorate(world, roles, classes);
        this.partakers = new Partakers(world, roles, classes);
        this.imposers = new Imposers(world, roles, classes);
        this.background = new Background(classes);
        this.arrivals = new Arrivals(world, classes, deixis);
        this.spoken = new Spoken(world, classes);
        this.echo = new Echo(classes, roles);
        this.recap = new Recap(world, roles, classes);
        this.saying = new Saying(classes);
        this.cosigners = new Cosigners(world, classes);
        this.addressed = new Addressed(world, roles, classes);
        this.likewise = new Likewise(classes);
    }

    List<Finding> extract(AnnotatedArticle article, Parse parse, int number, Discourse discourse, Trace trace) {
        discourse.enter(parse, number, Entries.day(article, parse.sentence()));
        Map<String, Match> best = new LinkedHashMap<>();
        Map<String, List<Participant>> together = new LinkedHashMap<>();
        Optional<Finding> met = discourse.protagonists().meetingBefore(number);
        List<Match> matched = matcher.match(parse);
        Map<Match, List<Participant>> known = new IdentityHashMap<>();
        Function<Match, List<Participant>> who = m -> known.computeIfAbsent(m, roles::participants);
        List<Match> possible = matched.stream()
                .filter(m -> !requirements.unplaced(m))
                .filter(m -> !echo.is(m) || echo.suits(m, matched, number, discourse.protagonists()))
                .filter(m -> !spoken.plain(m.frame()) || spoken.apart(m, who.apply(m), met))
                .toList();
        List<Match> matches =
                new ArrayList<>(competition.winners(possible, m -> who.apply(m).size() > 1, m -> !agents(who.apply(m))
                        .isEmpty()));
        matches.sort(Comparator.comparingInt(Match::score).reversed());
        for (Match match : matches) {
            String key = match.frame().type().id() + "@" + told(match).span.begin();
            List<Participant> found = who.apply(match);
            if (best.putIfAbsent(key, match) == null) {
                together.put(key, new ArrayList<>(found));
            } else if (match.frame().type().symmetric()) {
                List<Participant> all = together.get(key);
                List<ActorRef> thirds = thirds(best.get(key));
                found.stream()
                        .filter(p -> !thirds.contains(p.actor()))
                        .filter(p -> all.stream()
                                .noneMatch(q -> q.actor().id().equals(p.actor().id())))
                        .forEach(all::add);
            } else if (together.get(key).stream().noneMatch(p -> p.role() == Participant.Role.AGENT)) {
                best.put(key, match);
                together.put(key, new ArrayList<>(found));
            } else if (sameAgents(together.get(key), found)
                    && together.get(key).stream().allMatch(p -> p.role() == Participant.Role.AGENT)) {
                together.put(key, new ArrayList<>(found));
            }
        }
        List<Finding> findings = new ArrayList<>();
        best.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().trigger().span))
                .forEach(
                        e -> finding(article, e.getValue(), matched, together.get(e.getKey()), number, discourse, trace)
                                .forEach(f -> {
                                    findings.add(f);
                                    discourse.protagonists().told(f);
                                }));
        unsaidParties.remember(parse, number, discourse.protagonists());
        findings.stream()
                .filter(f -> classes.in("repeated-types", f.type().id()))
                .forEach(discourse.protagonists()::met);
        return findings;
    }

    /** "Egypt announced a truce between Israel and Hamas": Egypt is no party to it. */
    private List<ActorRef> thirds(Match match) {
        boolean accord = match.frame().type().is(EventType.Trait.ACCORD);
        boolean other = match.frame()
                .subject()
                .filter(s -> s.role() == Frame.Role.ANY && !s.optional())
                .isPresent();
        return accord && other
                ? match.clause().flatMap(c -> c.subject).map(roles::of).orElse(List.of())
                : List.of();
    }

    /** What tells of an event; of what somebody says, who says it: "warned that Russia would face costs and lose trade". */
    private Unit told(Match match) {
        Optional<Clause> clause =
                match.clause().filter(c -> match.frame().type().speech());
        Optional<Clause> report = match.frame().said()
                ? clause
                : clause.filter(c -> !c.group().modal().isEmpty()).flatMap(c -> saying.of(match.parse(), c));
        return report.map(c -> c.verb).orElse(match.trigger());
    }

    private static boolean sameAgents(List<Participant> some, List<Participant> others) {
        return agents(some).equals(agents(others));
    }

    private static Set<String> agents(List<Participant> participants) {
        return participants.stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(p -> p.actor().id())
                .collect(Collectors.toSet());
    }

    private List<Finding> finding(
            AnnotatedArticle article,
            Match match,
            List<Match> matched,
            List<Participant> said,
            int number,
            Discourse discourse,
            Trace trace) {
        boolean echoes = classes.in("elliptic-types", match.frame().type().id()) && echo.is(match);
        Optional<Unsaid.Found> unsaid = echoes
                ? echo.of(match, said, number, discourse.protagonists()).or(() -> unsaidParties.besides(match, said))
                : classes.in("elliptic-types", match.frame().type().id())
                        ? unsaidParties.complete(match, said, number, discourse.protagonists())
                        : said.isEmpty()
                                        && classes.in(
                                                "voted-types",
                                                match.frame().type().id())
                                ? electorate.of(
                                        match,
                                        article,
                                        dating.of(match, Status.PLANNED).map(Dating.Dated::interval))
                                : Optional.empty();
        if (echoes && unsaid.isEmpty() || recap.is(match, matched, number, discourse.protagonists())) {
            return List.of();
        }
        unsaid = unsaid.or(() -> partakers.of(match, said, number, discourse.protagonists()))
                .or(() -> imposers.of(match, said, number, discourse.protagonists()));
        Optional<List<Participant>> parties =
                parties(match, unsaid.map(Unsaid.Found::participants).orElse(said), number, discourse.protagonists());
        if (parties.isEmpty()) {
            return List.of();
        }
        List<Participant> participants = addressed.of(match, parties.get(), number, discourse.protagonists());
        Factuality.Verdict verdict = factuality.of(match);
        Optional<Placing.Placed> placed = placing.own(match, article, discourse.here())
                .or(() -> arrivals.of(match, participants, article, discourse, number));
        Optional<Dating.Dated> dated = Apart.of(match, discourse.now(), classes)
                .or(() -> errands.of(match, article.published()))
                .or(() -> dating.of(match, verdict.status()))
                .filter(d -> !discourse.elsewhere(d, verdict.status()))
                .map(d -> dating.isFulfilled(match) ? d : discourse.forward(match, d, verdict.status()))
                .map(d -> duration.whole(match, d, verdict.status()))
                .map(d -> d.over(overnight.both(match, d.interval(), true, verdict.status(), discourse.now())))
                .map(d -> discourse.soFar(d, verdict.status()));
        dated = dated.map(d -> limits.earlier(match, d, verdict.status(), article.published()));
        dated = limits.of(match, dated, verdict.status(), discourse.now(), article.published());
        boolean uttered = match.frame().type().speech() && verdict.status() == Status.OCCURRED;
        if (uttered
                && dated.filter(d -> matter.is(match, d.interval(), discourse.now(), article.published()))
                        .isPresent()) {
            dated = Optional.empty();
        }
        if ((uttered || isDone(match, verdict, dated)) && discourse.ahead(dated.map(Dating.Dated::interval))) {
            // "promised that it would run for another 72 hours", "signed a plan for 2016": a time to come is that of
            // the content
            dated = Optional.empty();
        }
        Optional<TimeInterval> date = dated.map(Dating.Dated::interval);
        DateBasis basis = dated.map(Dating.Dated::basis)
                .orElse(
                        background.is(match)
                                        || Background.isStanding(match, discourse.isFresh(match))
                                        || Distance.isAdrift(match, classes)
                                ? DateBasis.RELATIVE
                                : DateBasis.PUBLICATION_DAY_ASSUMED);
        Optional<TimeInterval> entry =
                date.isEmpty() && verdict.status() == Status.OCCURRED && basis == DateBasis.PUBLICATION_DAY_ASSUMED
                        ? discourse.entry()
                        : Optional.empty();
        if (entry.isPresent()) {
            dated = entry.map(day -> new Dating.Dated(day, DateBasis.RELATIVE, "day of the entry"));
            date = entry;
            basis = DateBasis.RELATIVE;
        }
        boolean ahead = verdict.status() == Status.OCCURRED
                && (discourse.ahead(date) || !uttered && prospects.toCome(match, article.published()));
        boolean held = verdict.status() == Status.PLANNED
                && date.isPresent()
                && !discourse.ahead(date)
                && dating.isFulfilled(match);
        Status status = ahead ? Status.PLANNED : held ? Status.OCCURRED : verdict.status();
        Optional<PlaceRef> place = placed.map(Placing.Placed::place);
        Finding finding = new Finding(
                match.frame().type(),
                number,
                match.parse().sentence().block().kind(),
                match.trigger().span,
                match.parse().sentence().span(),
                List.copyOf(participants),
                place,
                place.isPresent() || placing.isLost(match, discourse.here()),
                date,
                basis,
                status,
                attribution.of(match, participants),
                times.of(match),
                new Grounds(match, matched, verdict, support(match)),
                match.frame().type().id() + ": " + match.frame().text()
                        + unsaid.map(u -> "; and " + u.rule()).orElse(""));
        Requirements.Checked checked = requirements.check(match, finding);
        List<Finding> recent =
                checked.findings().stream().filter(f -> !past(article, f)).toList();
        List<Discourse.Settled> lent = recent.stream()
                .filter(f -> PublicLife.concerns(article, f))
                .map(f -> discourse.settle(match, f, day -> stretched(match, day, verdict.status(), discourse.now())))
                .toList();
        List<Finding> settled = lent.stream().map(Discourse.Settled::finding).toList();
        Optional<EventTrace.Refusal> refusal = checked.refusal()
                .or(() -> recent.isEmpty() ? Optional.of(EventTrace.Refusal.LONG_BEFORE) : Optional.empty())
                .or(() -> lent.isEmpty() ? Optional.of(EventTrace.Refusal.PRIVATE_PEOPLE) : Optional.empty());
        trace.step(new Trace.Step(match, verdict, placed, dated, finding, lent, refusal));
        return settled;
    }

    /** Whether a clause in the simple past tells of an act that has happened. */
    private static boolean isDone(Match match, Factuality.Verdict verdict, Optional<Dating.Dated> dated) {
        return verdict.status() == Status.OCCURRED
                && dated.filter(d -> d.rule().equals(Dating.CLAUSE)).isPresent()
                && match.clause()
                        .map(Clause::group)
                        .filter(g -> g.finite() && g.past() && g.modal().isEmpty())
                        .isPresent();
    }

    /** The whole time of an event whose day the discourse gives. */
    private TimeInterval stretched(Match match, TimeInterval day, Status status, Optional<TimeInterval> now) {
        Dating.Dated lent = new Dating.Dated(day, DateBasis.RELATIVE, "");
        return overnight.both(match, duration.whole(match, lent, status).interval(), false, status, now);
    }

    /** The participants with those whom an echo of the event before leaves out; empty: there is nothing that it echoes. */
    private Optional<List<Participant>> parties(
            Match match, List<Participant> said, int number, Protagonists protagonists) {
        if (likewise.is(match)) {
            return likewise.of(said, number, protagonists, match);
        }
        List<Participant> joined = cosigners.join(match, said, number, protagonists);
        return cosigners.echoes(match) && joined.equals(said) ? Optional.empty() : Optional.of(joined);
    }

    /** How much speaks for a match, 0 to 1: how much its pattern asks for, and how certain the names in it are. */
    private static double support(Match match) {
        double certainty = match.fillers().values().stream()
                .flatMap(List::stream)
                .flatMap(f -> f.unit().members().stream())
                .flatMap(u -> u.entity.stream())
                .mapToDouble(EntityMention::certainty)
                .min()
                .orElse(1);
        return (0.5 + 0.05 * Math.min(6, match.score())) * certainty;
    }

    /** The words of a sentence that may begin a pattern. */
    List<SentenceTrace.Trigger> triggers(Parse parse) {
        return matcher.triggers(parse);
    }

    /** Background from more than ten years before the article is no event of it. */
    private static boolean past(AnnotatedArticle article, Finding finding) {
        return finding.date().isPresent()
                && article.published()
                        .filter(p ->
                                finding.date().get().end().isBefore(p.begin().minusYears(BACKGROUND_YEARS)))
                        .isPresent();
    }
}
