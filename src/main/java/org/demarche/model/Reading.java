package org.demarche.model;

import java.util.Arrays;

/**
 * The text as a person reads it, with a way back to the text as it stands in the file: markup is gone, character
 * references are resolved, quotes are straight, white space is single, glued sentences are apart. Each character knows
 * the source characters it stands for; an inserted character stands for none.
 */
public final class Reading {
    private final String text;
    private final int[] begins;
    private final int[] ends;

    private Reading(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** A reading that is its source, character for character. */
    public static Reading same(String source) {
        return new Builder().append(source, 0).build();
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where a span of this reading stands in the source text. */
    public Span toSource(Span span) {
        if (span.length() == 0) {
            int at = text.isEmpty() ? 0 : span.begin() < text.length() ? begins[span.begin()] : ends[text.length() - 1];
            return new Span(at, at);
        }
        return new Span(begins[span.begin()], ends[span.end() - 1]);
    }

    /** Builds a reading from left to right; source offsets must not fall. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] begins = new int[256];
        private int[] ends = new int[256];
        private int last;

        /** Appends one character that stands for the source characters from {@code begin} to {@code end}. */
        public Builder append(char c, int begin, int end) {
            if (begin < last || end < begin) {
                throw new IllegalArgumentException("source offset " + begin + ".." + end + " after " + last);
            }
            if (text.length() == begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            begins[text.length()] = begin;
            ends[text.length()] = end;
            last = end;
            text.append(c);
            return this;
        }

        /** Appends source characters as they are; the first stands at {@code begin}. */
        public Builder append(CharSequence source, int begin) {
            for (int i = 0; i < source.length(); i++) {
                append(source.charAt(i), begin + i, begin + i + 1);
            }
            return this;
        }

        /** Appends a character that the source does not have. */
        public Builder insert(char c) {
            return append(c, last, last);
        }

        public int length() {
            return text.length();
        }

        public char charAt(int i) {
            return text.charAt(i);
        }

        public Reading build() {
            return new Reading(
                    text.toString(), Arrays.copyOf(begins, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
