package org.demarche.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice such as {@code (c) 1999 Demarche Sample Wire}: the year can complete a dateline that has none. */
record Copyright(int year, Optional<String> holder) {
    private static final Pattern NOTICE = Pattern.compile(
            "^(?:copyright|\\(c\\)|©)(?: ?(?:\\(c\\)|©))?[ ,]{0,2}((?:19|20)\\d{2})(?!\\d)[ ,]{0,2}(?:by )?([^.,;|]{0,60})",
            Pattern.CASE_INSENSITIVE);

    static Optional<Copyright> parse(String line) {
        Matcher matcher = NOTICE.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<String> holder = Optional.of(matcher.group(2).strip()).filter(h -> h.length() > 1);
        return Optional.of(new Copyright(Integer.parseInt(matcher.group(1)), holder));
    }
}
