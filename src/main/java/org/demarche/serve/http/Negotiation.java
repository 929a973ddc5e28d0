package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;

/** Chooses a media type by the Accept header (RFC 9110, 12.5.1). */
public final class Negotiation {
    private Negotiation() {}

    /** The best of what is offered, the first offer being the server's own choice; empty: none will do. */
    public static Optional<String> choose(HttpServletRequest request, List<String> offered) {
        List<String> headers = Collections.list(request.getHeaders("Accept"));
        String accept = String.join(",", headers).strip();
        if (accept.isEmpty()) {
            return Optional.of(offered.get(0));
        }
        AcceptList wanted = parse(accept);
        String best = null;
        double quality = 0;
        int precision = -1;
        for (String type : offered) {
            MediaRange range = match(wanted, MediaType.create(type));
            if (range != null && (range.get_q() > quality || range.get_q() == quality && exact(range) > precision)) {
                best = type;
                quality = range.get_q();
                precision = exact(range);
            }
        }
        return Optional.ofNullable(best);
    }

    private static AcceptList parse(String accept) {
        try {
            return AcceptList.create(accept.split(","));
        } catch (RuntimeException e) {
            throw Fault.bad("The Accept header cannot be read.");
        }
    }

    /** The most exact range for a type: its quality holds, be it 0. */
    private static MediaRange match(AcceptList wanted, MediaType type) {
        MediaRange best = null;
        for (MediaRange range : wanted.entries()) {
            if (range.accepts(type) && (best == null || exact(range) > exact(best))) {
                best = range;
            }
        }
        return best;
    }

    private static int exact(MediaRange range) {
        return ("*".equals(range.getType()) ? 0 : 1) + ("*".equals(range.getSubType()) ? 0 : 1);
    }
}
