package cn.mingquan.platform.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A formatted-SQL changelog cut into statements and words, each with its line. Knows quoting, not grammar. */
final class SqlScript {
    private static final Pattern WORDS = Pattern.compile("(?<space>\\s+)"
            + "|(?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<dollar>\\$(?<tag>\\w*)\\$(?s:.*?)\\$\\k<tag>\\$)"
            + "|(?<string>[eE]?'(?:[^']|'')*')"
            + "|\"(?<quoted>(?:[^\"]|\"\")+)\""
            + "|(?<word>[A-Za-z_][\\w$]*)"
            + "|(?<number>[0-9.]+)"
            + "|(?<symbol>(?s:.))");

    enum Kind {
        WORD,
        STRING,
        DOLLAR_STRING,
        SYMBOL
    }

    /** @param text words and names in lower case; of a string only that it is one */
    record Word(Kind kind, String text, int line) {}

    /** @param changeset whether a changeset header stands above */
    record Statement(List<Word> words, boolean changeset) {
        int line() {
            return words.get(0).line();
        }

        /** Whether the words follow each other somewhere; returns the line, or 0. */
        int find(String... sequence) {
            for (int i = 0; i + sequence.length <= words.size(); i++) {
                if (at(i, sequence)) {
                    return words.get(i).line();
                }
            }
            return 0;
        }

        boolean at(int index, String... sequence) {
            for (int i = 0; i < sequence.length; i++) {
                if (index + i >= words.size() || !words.get(index + i).text().equals(sequence[i])) {
                    return false;
                }
            }
            return true;
        }

        String word(int index) {
            return index < words.size() ? words.get(index).text() : "";
        }
    }

    /** @param line of the header */
    record Header(String text, int line) {}

    final List<Statement> statements = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final String firstLine;

    SqlScript(String sql) {
        firstLine = sql.lines().findFirst().orElse("").strip();
        var matcher = WORDS.matcher(sql);
        var words = new ArrayList<Word>();
        int line = 1;
        while (matcher.find()) {
            if (matcher.group("comment") != null && matcher.group().matches("--\\s*changeset\\b.*")) {
                headers.add(new Header(matcher.group(), line));
                cut(words);
            } else if (matcher.group().equals(";")) {
                cut(words);
            } else if (matcher.group("space") == null && matcher.group("comment") == null) {
                words.add(word(matcher, line));
            }
            line += (int) matcher.group().chars().filter(c -> c == '\n').count();
        }
        cut(words);
    }

    private void cut(List<Word> words) {
        if (!words.isEmpty()) {
            statements.add(new Statement(List.copyOf(words), !headers.isEmpty()));
            words.clear();
        }
    }

    private static Word word(java.util.regex.Matcher matcher, int line) {
        if (matcher.group("dollar") != null) {
            return new Word(Kind.DOLLAR_STRING, "$$", line);
        }
        if (matcher.group("string") != null) {
            return new Word(Kind.STRING, "''", line);
        }
        var name = matcher.group("quoted") != null ? matcher.group("quoted") : matcher.group();
        boolean symbol = matcher.group("symbol") != null;
        return new Word(symbol ? Kind.SYMBOL : Kind.WORD, name.toLowerCase(Locale.ROOT), line);
    }
}
