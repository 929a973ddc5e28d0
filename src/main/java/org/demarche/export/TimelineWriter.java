package org.demarche.export;

import java.io.IOException;
import org.demarche.model.Timeline;

/** One format in which a timeline can leave the program. */
public interface TimelineWriter {
    /** The name by which a person asks for the format, in lower case. */
    String format();

    /** Writes all of a timeline, an empty one too, and closes nothing. */
    void write(Timeline timeline, Appendable out) throws IOException;
}
