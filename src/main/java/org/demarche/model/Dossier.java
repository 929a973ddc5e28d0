package org.demarche.model;

import java.util.List;

/**
 * How an event was put together of its mentions.
 *
 * @param links one fewer than mentions: why each belongs here
 * @param history by publication day
 * @param claims the values of each aspect in which reports differ
 * @param keys events without a key in common were never compared
 * @param decisions numbers of the decisions of people that it follows
 */
public record Dossier(
        List<Link> links, List<Stage> history, List<Claim> claims, List<String> keys, List<Integer> decisions) {
    public static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());

    public Dossier {
        links = List.copyOf(links);
        history = List.copyOf(history);
        claims = List.copyOf(claims);
        keys = List.copyOf(keys);
        decisions = List.copyOf(decisions);
    }
}
