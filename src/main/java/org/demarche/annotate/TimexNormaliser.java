package org.demarche.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.lexicon.TimeLexicon;

/** Gives matches their values: finds the build that a rule asks for. */
final class TimexNormaliser {
    private final Map<String, TimexBuild> builds = new HashMap<>();

    TimexNormaliser(TimeLexicon lexicon, TimexGrammar grammar) {
        TimeDirection direction = new TimeDirection(lexicon);
        TimexGuards guards = new TimexGuards(lexicon);
        builds.putAll(new CalendarDateBuilds(direction).all());
        CalendarPeriodBuilds periods = new CalendarPeriodBuilds(direction, guards);
        builds.putAll(periods.all());
        builds.putAll(new MonthPartBuilds(periods).all());
        builds.putAll(new HolidayBuilds(direction).all());
        builds.putAll(new WeekdayBuilds(direction, guards).all());
        builds.putAll(new DeicticBuilds(direction, guards).all());
        builds.putAll(new AnchoredBuilds(direction, lexicon.set("TOLD")).all());
        builds.putAll(new LengthBuilds(guards).all());
        builds.putAll(new SetBuilds().all());
        TreeSet<String> unknown = new TreeSet<>(grammar.builds());
        unknown.removeAll(builds.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("lexicon/time-rules.tsv asks for unknown builds: " + unknown);
        }
    }

    List<TimexPart> normalise(TimexMatch match, TimeScene scene) {
        return builds.get(match.rule().build()).build(match, scene);
    }
}
