package org.demarche.serve.thing;

import org.demarche.serve.page.Html;

/**
 * What a page says of one thing.
 *
 * @param kicker what kind of thing it is, in small letters above the title
 * @param views what the thing looks like in the timeline or on the map: the query of an address, without its {@code ?};
 *     empty where it has none
 */
record Page(String kicker, String title, Html content, String views) {}
