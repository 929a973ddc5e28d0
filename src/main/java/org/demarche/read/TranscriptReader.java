package org.demarche.read;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;

/**
 * Reads transcripts of radio, television and briefings: {@code NAME, HOST:} begins a turn, which lasts to the next label.
 * Labels and brackets such as {@code (SOUNDBITE OF MUSIC)} are in no block.
 */
final class TranscriptReader implements ArticleReader {
    private static final Table ROLES = Table.load("roles", 2);
    private static final Set<String> NOTES = ROLES.words("note");
    private static final Set<String> SOUNDS = ROLES.words("sound");
    private static final int LONGEST_NOTE = 120;
    private static final int LEAST_TURNS = 3;
    private static final int LONGEST_HEAD_LINE = 130;

    @Override
    public String format() {
        return "transcript";
    }

    @Override
    public boolean accepts(Source source) {
        int turns = 0;
        int roles = 0;
        int lines = 0;
        boolean prose = false;
        boolean remarks = false;
        Set<String> names = new HashSet<>();
        for (int[] line : lines(source.text())) {
            lines++;
            String text = source.text().substring(line[0], line[1]);
            Optional<SpeakerLabel> label = SpeakerLabel.parse(text);
            prose |= label.isEmpty() && text.length() > LONGEST_HEAD_LINE;
            if (label.isPresent()) {
                remarks |= turns == 0 && lines > 1 && !prose && isOfficial(label.get(), text);
                turns++;
                roles += label.get().journalist() ? 1 : 0;
                names.add(label.get().name());
            }
        }
        boolean dialogue = names.size() >= 2 && (roles > 0 || names.size() < turns);
        return turns >= LEAST_TURNS && turns * 4 >= lines && dialogue
                || turns >= 2 && roles >= 2
                || turns == 1 && remarks;
    }

    /** "SECRETARY KERRY: Good afternoon.": an official speaks, and nothing but a head stands before. */
    private static boolean isOfficial(SpeakerLabel label, String line) {
        String before = line.substring(0, label.end());
        return label.titled() && Chars.allCapitals(before) && !Chars.allCapitals(line);
    }

    private static List<int[]> lines(String text) {
        return Paragraphs.split(
                text, 0, text.length(), line -> SpeakerLabel.parse(line).isPresent());
    }

    @Override
    public Stream<Outcome<Article>> read(Source source) {
        String text = source.text();
        List<int[]> lines = lines(text);
        Speakers speakers = new Speakers(lines.stream()
                .flatMap(line -> SpeakerLabel.parse(text.substring(line[0], line[1])).stream())
                .toList());
        Draft draft = new Draft(source, format());
        draft.publisher(Publishers.credited(text));
        Optional<Block.Speaker> voice = Optional.empty();
        String above = "";
        for (int[] line : lines) {
            Optional<SpeakerLabel> label = SpeakerLabel.parse(text.substring(line[0], line[1]));
            if (label.isPresent()) {
                voice = Optional.of(speakers.next(label.get()));
            }
            Strand said = Strand.of(text, line[0] + label.map(SpeakerLabel::end).orElse(0), line[1]);
            if (voice.isEmpty()) {
                Strand clean = CleanText.clean(said);
                head(draft, clean, above);
                above = clean.toString();
            } else {
                turn(draft, said, voice.get());
            }
        }
        return Stream.of(draft.build(source.id()));
    }

    private static void head(Draft draft, Strand line, String above) {
        String text = line.toString();
        Optional<DateLine> date = DateLine.parse(text);
        Optional<LocalDate> day = date.map(DateLine::date);
        draft.published(day);
        draft.dateline(date.flatMap(d -> d.place().or(() -> DateLine.placeAbove(above))));
        draft.publisher(Publishers.inHeader(text));
        if (date.isEmpty() && Boilerplate.kind(text).isEmpty()) {
            draft.title(Optional.of(text)
                    .filter(t -> !t.startsWith("(") && Publishers.inHeader(t).isEmpty()));
        }
        draft.add(Block.Kind.OTHER, line);
    }

    private static void turn(Draft draft, Strand said, Block.Speaker voice) {
        Strand spoken = CleanText.clean(withoutNotes(said));
        String text = spoken.toString();
        Optional<Block.Kind> boilerplate = Boilerplate.kind(text);
        if (spoken.length() == 0) {
            return;
        }
        if (boilerplate.isPresent()) {
            draft.add(boilerplate.get(), spoken);
        } else {
            draft.add(Block.Kind.TURN, spoken, Optional.of(voice));
        }
    }

    /** Leaves out brackets that are no speech. */
    private static Strand withoutNotes(Strand said) {
        String text = said.toString();
        Strand.Builder out = new Strand.Builder(said.length() == 0 ? 0 : said.begin(0), said.length());
        int at = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.substring(open, Math.min(text.length(), open + LONGEST_NOTE))
                    .indexOf(')');
            if (open >= at && close > 0 && isNote(text.substring(open + 1, open + close))) {
                out.append(said, at, open);
                at = open + close + 1;
            }
        }
        return at == 0 ? said : out.append(said, at, text.length()).build();
    }

    private static boolean isNote(String bracket) {
        String lower = Chars.lowerCase(bracket.strip());
        boolean sound = SOUNDS.stream().anyMatch(lower::startsWith);
        return NOTES.contains(lower)
                || sound && (Chars.allCapitals(bracket) || Character.isUpperCase(bracket.charAt(0)));
    }
}
