package org.demarche.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;

/** Dependencies of a Penn Treebank tree by head rules. */
final class TreeDependencies {
    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "have", "has", "had", "having",
            "'ve", "'d", "do", "does", "did", "to");
    private final Dependency[] deps;

    TreeDependencies(Dependency[] deps) {
        this.deps = deps;
    }

    void read(Parse top) {
        head(top);
    }

    /** The head token below a node; hangs the heads of its other children on it. */
    private int head(Parse node) {
        Parse[] children = node.getChildren();
        if (node.isPosTag() || children.length == 0) {
            return token(node);
        }
        int at = headChild(node, children);
        int[] heads = new int[children.length];
        for (int c = 0; c < children.length; c++) {
            heads[c] = head(children[c]);
        }
        boolean joined = Arrays.stream(children).anyMatch(c -> type(c).equals("CC"));
        for (int c = 0; c < children.length; c++) {
            if (c != at && heads[c] != heads[at]) {
                deps[heads[c]] = new Dependency(heads[at], label(node, children, at, c, joined));
                raise(node, children[c], heads[at], heads[c]);
            }
        }
        return heads[at];
    }

    /** In "urged [Russia to withdraw]" the subject of the small clause is the object of the verb. */
    private void raise(Parse node, Parse child, int governor, int below) {
        if (!type(node).equals("VP") || !type(child).equals("S")) {
            return;
        }
        Parse[] parts = child.getChildren();
        boolean bare = parts.length > 1
                && type(parts[0]).equals("NP")
                && type(parts[1]).equals("VP")
                && Set.of("TO", "VB", "VBG").contains(type(parts[1].getChildren()[0]));
        if (bare) {
            deps[head(parts[0])] = new Dependency(governor, "dobj");
            deps[below] = new Dependency(governor, "xcomp");
        }
    }

    private static int token(Parse node) {
        Parse leaf = node;
        while (!leaf.getType().equals(AbstractBottomUpParser.TOK_NODE) && leaf.getChildCount() > 0) {
            leaf = leaf.getChildren()[0];
        }
        String before = leaf.getText().substring(0, leaf.getSpan().getStart());
        return (int) before.chars().filter(c -> c == ' ').count();
    }

    private static String type(Parse node) {
        return node.getType();
    }

    private static int headChild(Parse node, Parse[] children) {
        String type = type(node);
        if (type.equals("VP")) {
            return verbHead(children);
        }
        List<String> wanted =
                switch (type) {
                    case "TOP", "S", "SINV", "SQ", "SBAR", "SBARQ", "PRN", "FRAG", "UCP" -> List.of(
                            "VP", "S", "SINV", "SQ", "SBAR", "NP", "PP");
                    case "PP", "WHPP" -> List.of("IN", "TO", "VBG", "PP");
                    default -> List.of();
                };
        for (String want : wanted) {
            for (int c = 0; c < children.length; c++) {
                if (type(children[c]).equals(want)) {
                    return c;
                }
            }
        }
        return type.equals("NP") || type.equals("NX") ? nounHead(children) : children.length - 1;
    }

    private static int verbHead(Parse[] children) {
        for (int c = 0; c < children.length; c++) {
            String type = type(children[c]);
            boolean auxiliary = type.equals("MD")
                    || type.equals("TO")
                    || type.startsWith("VB") && AUXILIARIES.contains(word(children[c]));
            if (auxiliary) {
                for (int v = c + 1; v < children.length; v++) {
                    if (type(children[v]).equals("VP")) {
                        return v;
                    }
                }
            }
            if (type.startsWith("VB") || type.equals("VP")) {
                return c;
            }
        }
        return 0;
    }

    private static int nounHead(Parse[] children) {
        for (int c = 0; c < children.length; c++) {
            boolean phrase = type(children[c]).equals("NP") || type(children[c]).equals("NX");
            boolean owner = phrase
                    && children[c].getChildCount() > 0
                    && type(children[c].getChildren()[children[c].getChildCount() - 1])
                            .equals("POS");
            if (phrase && !owner) {
                return c;
            }
        }
        int found = children.length - 1;
        for (int c = 0; c < children.length; c++) {
            String type = type(children[c]);
            if (type.startsWith("NN") || type.equals("PRP")) {
                found = c;
            } else if (type.equals(",") || type.equals("CC") || type.equals("PP") || type.equals("SBAR")) {
                if (c > 0 && type(children[found]).startsWith("NN") && found < c) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String word(Parse node) {
        return node.getCoveredText().toLowerCase(Locale.ROOT);
    }

    private static String label(Parse node, Parse[] children, int at, int c, boolean joined) {
        String above = type(node);
        String type = type(children[c]);
        if (joined && c > at && (type.equals(type(children[at])) || type.startsWith("NN") && above.equals("NP"))) {
            return "conj";
        }
        return switch (above) {
            case "VP" -> inVerb(children, at, c);
            case "S", "SINV", "SQ", "FRAG", "TOP" -> inSentence(node, children, at, c);
            case "SBAR" -> inSubordinate(children, at, c);
            case "PP" -> type.equals("NP") ? "pobj" : type.startsWith("S") || type.equals("VP") ? "pcomp" : "dep";
            case "NP" -> switch (type) {
                case "PP" -> "prep";
                case "SBAR" -> "relcl";
                case "VP", "S" -> "acl";
                case "NP" -> c > at ? "appos" : "poss";
                default -> "dep";
            };
            default -> type.equals("PP") ? "prep" : "dep";
        };
    }

    private static String inVerb(Parse[] children, int at, int c) {
        String type = type(children[c]);
        return switch (type) {
            case "NP" -> c < at ? "npadvmod" : "dobj";
            case "PP" -> "prep";
            case "ADJP" -> "acomp";
            case "SBAR" -> {
                List<String> first = new ArrayList<>();
                for (Parse part : children[c].getChildren()) {
                    first.add(type(part).equals("IN") ? word(part) : type(part));
                }
                yield first.contains("that") || !type(children[c].getChildren()[0]).equals("IN") ? "ccomp" : "advcl";
            }
            case "S" -> {
                Parse[] parts = children[c].getChildren();
                boolean own = Arrays.stream(parts).anyMatch(p -> type(p).equals("NP"));
                boolean comma = c > 0 && type(children[c - 1]).equals(",");
                yield own ? "ccomp" : comma ? "advcl" : "xcomp";
            }
            case "VP" -> "xcomp";
            default -> type.startsWith("VB") || type.equals("MD") || type.equals("TO") ? "aux" : "dep";
        };
    }

    private static String inSentence(Parse node, Parse[] children, int at, int c) {
        String type = type(children[c]);
        if (!type(children[at]).equals("VP")) {
            return type.startsWith("S") ? "conj" : type.equals("PP") ? "prep" : "dep";
        }
        return switch (type) {
            case "NP" -> c < at && type(node).equals("SINV") ? "dep" : "nsubj";
            case "PP" -> "prep";
            case "S", "SINV" -> "ccomp";
            case "SBAR" -> "advcl";
            default -> "dep";
        };
    }

    private static String inSubordinate(Parse[] children, int at, int c) {
        return switch (type(children[c])) {
            case "IN" -> "mark";
            case "WHNP" -> {
                boolean own = Arrays.stream(children[at].getChildren())
                        .anyMatch(p -> type(p).equals("NP"));
                yield own ? "dobj" : "nsubj";
            }
            case "WHPP" -> "prep";
            default -> "dep";
        };
    }
}
