package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Problem;

/**
 * The decoded characters of one file, before anyone knows what they mean.
 *
 * @param name the file's name as given, for messages
 * @param id what its articles are called: the name without folder and ending
 * @param text without a byte order mark
 * @param warnings what went wrong so far
 */
public record Source(String name, String id, String text, String charset, ReadOptions options, List<Problem> warnings) {
    public Source {
        warnings = List.copyOf(warnings);
    }

    Problem warning(int offset, String message) {
        return new Problem(Problem.Severity.WARNING, name, position(offset), message);
    }

    Problem refusal(int offset, String message) {
        return new Problem(Problem.Severity.REFUSED, name, position(offset), message);
    }

    Source warn(Problem problem) {
        List<Problem> all = new ArrayList<>(warnings);
        all.add(problem);
        return new Source(name, id, text, charset, options, all);
    }

    /** Line and column, both from 1, columns in UTF-16 units. */
    String position(int offset) {
        int line = 1;
        int start = 0;
        for (int at = 0; at < offset; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                start = at + 1;
            }
        }
        return "line " + line + ", column " + (offset - start + 1);
    }
}
