package cn.mingquan.platform.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops XML whose single pieces are too long. A parser takes a tag with its attributes, a comment or an instruction into
 * memory whole before it hands anything over, so that a few hundred kilobytes of upload could fill the heap. Document
 * types are refused.
 */
final class MarkupGuard extends FilterReader {

    /** In characters; the longest honest cell has 32,767, each written with up to ten. */
    private static final int LONGEST = 400_000;

    /** The shortest comment after {@code <!-} ends with the fourth character. */
    private static final int SHORTEST_COMMENT = 4;

    private enum Place {
        CONTENT,
        OPENED,
        DECLARED,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private Place place = Place.CONTENT;
    private int length;
    private int inPlace;
    private char before;
    private char beforeThat;

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        var read = super.read(buffer, offset, most);
        for (var i = 0; i < read; i++) {
            see(buffer[offset + i]);
        }
        return read;
    }

    private void see(char c) {
        length++;
        inPlace++;
        if (length > LONGEST) {
            throw WorkbookProblem.hostile("文件里有过长的标记或文字，这样的文件不予读取。");
        }
        switch (place) {
            case CONTENT -> {
                if (c == '<') {
                    enter(Place.OPENED);
                    length = 0;
                }
            }
            case OPENED -> enter(c == '!' ? Place.DECLARED : c == '?' ? Place.INSTRUCTION : Place.CONTENT);
            case DECLARED -> {
                if (c != '-' && c != '[') {
                    throw WorkbookProblem.hostile("文件里有外部实体声明，这样的文件不予读取。");
                }
                enter(c == '-' ? Place.COMMENT : Place.SECTION);
            }
            case COMMENT -> {
                if (c == '>' && before == '-' && beforeThat == '-' && inPlace >= SHORTEST_COMMENT) {
                    enter(Place.CONTENT);
                }
            }
            case SECTION -> {
                if (c == '>' && before == ']' && beforeThat == ']') {
                    enter(Place.CONTENT);
                }
            }
            case INSTRUCTION -> {
                if (c == '>' && before == '?') {
                    enter(Place.CONTENT);
                }
            }
        }
        beforeThat = before;
        before = c;
    }

    private void enter(Place other) {
        place = other;
        inPlace = 0;
    }
}
