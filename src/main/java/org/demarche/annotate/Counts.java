package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.Span;

/**
 * Counts from an event to the day of the text: "it is fifteen days since", "two days until", "the seventeenth day of",
 * "yesterday, six days after". What is counted from stands behind the words.
 */
final class Counts {
    private static final int BEFORE = 24;
    private static final Pattern NOW =
            Pattern.compile("(?is).*\\b(it'?s|it is|it was|it'?s been|it has been|been|now|exactly|just|with|only)"
                    + "( (now|been|just|only|exactly|the))?\\s*$");
    private static final Pattern AFTER = Pattern.compile("(?is)^\\W*(since|after|following|from|on from)\\b.*");
    private static final Pattern INTO = Pattern.compile("(?is)^\\s*into\\b.*");
    private static final Pattern UNTIL = Pattern.compile("(?is)^\\s*(until|till|before|ahead of|to)\\b.*");
    private static final Pattern DAY_OF = Pattern.compile("(?is)^\\s*day (of|since)\\b.*");
    private static final Pattern DAY = Pattern.compile("(?is).*\\bday\\s*$");
    private static final Pattern OF = Pattern.compile("(?is)^\\s*(of|since)\\b.*");
    private static final int WEEK = 7;

    private final TimeTags tags;

    Counts(TimeLexicon lexicon) {
        this.tags = new TimeTags(lexicon);
    }

    /**
     * The counts of a sentence.
     *
     * @param times its time expressions
     * @param lead whether it is one of the first, which tell of the day itself
     */
    List<Saying> in(String text, Span sentence, List<Saying> times, boolean lead) {
        List<Saying> found = new ArrayList<>();
        for (Saying time : times) {
            time.days().ifPresent(days -> length(text, sentence, time, days, times, lead)
                    .ifPresent(found::add));
        }
        ordinals(text, sentence, found);
        return found;
    }

    private static Optional<Saying> length(
            String text, Span sentence, Saying time, int days, List<Saying> times, boolean lead) {
        Optional<Saying> beside = times.stream()
                .filter(Saying::isSharp)
                .filter(s -> s.span().begin() >= time.span().end()
                                && s.span().begin() - time.span().end() < 3
                        || s.span().end() <= time.span().begin()
                                && time.span().begin() - s.span().end() < 3)
                .findFirst();
        int end = beside.map(s -> Math.max(s.span().end(), time.span().end()))
                .orElse(time.span().end());
        String before = text.substring(
                Math.max(sentence.begin(), time.span().begin() - BEFORE),
                time.span().begin());
        String after = text.substring(end, sentence.end());
        boolean now = NOW.matcher(before).matches() || beside.isPresent();
        boolean weeks = days % WEEK == 0 && !time.words().contains("day");
        long shift = beside.map(Saying::offset).orElse(0L);
        int slack = weeks && beside.isEmpty() ? 1 : 0;
        boolean sharp = now && slack == 0;
        Span span = new Span(time.span().begin(), end);
        if (!now && !lead) {
            return Optional.empty();
        }
        if (AFTER.matcher(after).matches()) {
            long from = shift - days;
            return Optional.of(Saying.counted(span, text, from - (now ? slack : 1), from + slack, sharp));
        }
        if (INTO.matcher(after).matches()) {
            return Optional.of(Saying.counted(span, text, shift - days - slack, shift - days + 1 + slack, false));
        }
        if (UNTIL.matcher(after).matches()) {
            return Optional.of(Saying.counted(span, text, shift + days - slack, shift + days + slack, slack == 0));
        }
        return Optional.empty();
    }

    private void ordinals(String text, Span sentence, List<Saying> found) {
        List<TimeAtom> atoms = TimeAtom.split(text, sentence.begin(), sentence.end());
        List<List<TimeTag>> all = tags.of(atoms);
        for (int i = 0; i < atoms.size(); i++) {
            for (TimeTag tag : all.get(i)) {
                boolean ordinal = tag.kind().equals("ORD");
                if (!ordinal && !tag.kind().equals("NUM") || !tag.value().matches("\\d{1,3}")) {
                    continue;
                }
                Span span = new Span(
                        atoms.get(i).begin(), atoms.get(i + tag.length() - 1).end());
                String after = text.substring(span.end(), sentence.end());
                String before = text.substring(sentence.begin(), span.begin());
                int number = Integer.parseInt(tag.value());
                boolean nth = ordinal && DAY_OF.matcher(after).matches();
                boolean day = !ordinal
                        && DAY.matcher(before).matches()
                        && OF.matcher(after).matches();
                if (number > 1 && (nth || day)) {
                    found.add(Saying.counted(span, text, 1L - number, 1L - number, true));
                }
            }
        }
    }
}
