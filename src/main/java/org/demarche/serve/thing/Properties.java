package org.demarche.serve.thing;

import java.util.ArrayList;
import java.util.List;
import org.demarche.serve.page.Html;

/** A list of what is known, each with its name; what there is nothing of is left out. */
final class Properties {
    private final Look look;
    private final List<Html> items = new ArrayList<>();

    Properties(Look look) {
        this.look = look;
    }

    /** @param key of the label */
    Properties add(String key, Html value) {
        if (!value.isEmpty()) {
            items.add(Html.of("<div><dt>{}</dt><dd>{}</dd></div>", look.text(key), value));
        }
        return this;
    }

    Properties add(String key, String value) {
        return add(key, Html.text(value));
    }

    Html html() {
        return items.isEmpty() ? Html.NONE : Html.of("<dl class=\"properties\">{}</dl>\n", items);
    }
}
