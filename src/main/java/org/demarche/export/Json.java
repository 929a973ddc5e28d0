package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.util.Optional;
import org.demarche.model.Event;
import org.demarche.model.Participant;
import org.demarche.rdf.IriText;

/** The ways of writing JSON that the JSON formats share: two spaces a level, LF, absent values are {@code null}. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    static JsonGenerator generator(Appendable out) throws IOException {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return FACTORY.createGenerator(new AppendableWriter(out)).setPrettyPrinter(printer);
    }

    static void text(JsonGenerator json, String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        } else {
            json.writeNullField(field);
        }
    }

    static void actors(JsonGenerator json, String field, Event event, Participant.Role role) throws IOException {
        json.writeArrayFieldStart(field);
        for (Participant participant : event.participants()) {
            if (participant.role() == role) {
                json.writeStartObject();
                json.writeStringField("id", IriText.actor(participant.actor().id()));
                json.writeStringField("label", participant.actor().label());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private Json() {}
}
