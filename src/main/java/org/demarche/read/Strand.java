package org.demarche.read;

import java.util.Arrays;

/** Characters that know which source characters they stand for; places never fall from left to right. */
final class Strand implements CharSequence {
    private final String text;
    private final int[] begins;
    private final int[] ends;

    private Strand(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** Source characters as they stand. */
    static Strand of(String source, int begin, int end) {
        Builder builder = new Builder(begin, end - begin);
        for (int i = begin; i < end; i++) {
            builder.append(source.charAt(i), i, i + 1);
        }
        return builder.build();
    }

    /** Where character {@code i} begins in the source. */
    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    Strand slice(int begin, int end) {
        return new Strand(
                text.substring(begin, end),
                Arrays.copyOfRange(begins, begin, end),
                Arrays.copyOfRange(ends, begin, end));
    }

    /** Without white space at both ends. */
    Strand trim() {
        int begin = 0;
        int end = text.length();
        while (begin < end && Chars.blank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Chars.blank(text.charAt(end - 1))) {
            end--;
        }
        return begin == 0 && end == text.length() ? this : slice(begin, end);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int i) {
        return text.charAt(i);
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return slice(begin, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Grows a strand from left to right. */
    static final class Builder {
        private final StringBuilder text;
        private int[] begins;
        private int[] ends;
        private int last;

        /** @param start where inserted characters stand before the first source character */
        Builder(int start, int capacity) {
            last = start;
            text = new StringBuilder(capacity);
            begins = new int[Math.max(16, capacity)];
            ends = new int[Math.max(16, capacity)];
        }

        Builder append(char c, int begin, int end) {
            if (text.length() == begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            begins[text.length()] = begin;
            ends[text.length()] = end;
            text.append(c);
            last = end;
            return this;
        }

        /** All characters of {@code other}. */
        Builder append(Strand other, int begin, int end) {
            for (int i = begin; i < end; i++) {
                append(other.charAt(i), other.begin(i), other.end(i));
            }
            return this;
        }

        /** A character that the source does not have. */
        Builder insert(char c) {
            return append(c, last, last);
        }

        boolean endsBlank() {
            return text.length() == 0 || Chars.blank(text.charAt(text.length() - 1));
        }

        /** The place after the last source character. */
        int last() {
            return last;
        }

        Strand build() {
            return new Strand(
                    text.toString(), Arrays.copyOf(begins, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
