package org.demarche.model;

/**
 * What a text says of the order of two of its mentions.
 *
 * @param words of the text that say so
 */
public record MentionOrder(EventMention one, Precedence.Relation relation, EventMention other, String words) {}
