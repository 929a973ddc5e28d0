package org.demarche.annotate;

/** Likeness of names spelt in different ways. */
final class Spelling {
    private static final int SHORTEST = 3;

    private Spelling() {}

    /** Whether two folded first names may be one: "sergei" and "sergey", "cathy" and "catherine", an initial. */
    static boolean sameGivenName(String a, String b) {
        if (a.equals(b) || skeleton(a).equals(skeleton(b))) {
            return true;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same >= SHORTEST && (same >= Math.min(a.length(), b.length()) - 2);
    }

    /** Consonants and vowels that transliterations exchange made one. */
    static String skeleton(String name) {
        StringBuilder out = new StringBuilder();
        String plain = name.replace("kh", "h")
                .replace("ck", "k")
                .replace("ph", "f")
                .replace("sch", "sh")
                .replace("ou", "u")
                .replace("x", "ks");
        for (int i = 0; i < plain.length(); i++) {
            char c =
                    switch (plain.charAt(i)) {
                        case 'y', 'j', 'e' -> 'i';
                        case 'c', 'q' -> 'k';
                        case 'w' -> 'v';
                        case 'z' -> 's';
                        default -> plain.charAt(i);
                    };
            if (Character.isLetter(c) && (out.length() == 0 || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
