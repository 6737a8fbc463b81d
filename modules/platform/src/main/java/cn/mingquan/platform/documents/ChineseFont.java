package cn.mingquan.platform.documents;

import cn.mingquan.platform.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that PDF files carry: no reader can be trusted to have a Chinese one. It comes with the web console. */
final class ChineseFont {

    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "/cn/mingquan/web/fonts/NotoSansSC_400Regular.ttf";

    /** CJK Radicals Supplement and Kangxi Radicals: they look like characters, and are none. */
    private static final int FIRST_RADICAL = 0x2E80;

    private static final int LAST_RADICAL = 0x2FDF;
    private static final int FIRST_CHARACTER = 0x3400;
    private static final int LAST_CHARACTER = 0x9FFF;

    private ChineseFont() {}

    /** @throws Problem when the server was built without the console */
    static InputStream open() {
        return Optional.ofNullable(ChineseFont.class.getResourceAsStream(FILE))
                .orElseThrow(() -> new Problem(
                        DocumentProblem.CHINESE_FONT_MISSING, "这台服务器没有安装中文字体，不能生成 PDF。请改为下载 Word 文件，并告知系统管理员。"));
    }

    /** Radicals that share their shape with a character, and the character that is meant when the shape is drawn. */
    static Map<Integer, Integer> charactersOfRadicals() {
        return Radicals.CHARACTERS;
    }

    /** Read once, when it is first needed. */
    private static final class Radicals {
        private static final Map<Integer, Integer> CHARACTERS = read();

        private static Map<Integer, Integer> read() {
            try (var in = open();
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                var shapes = font.getUnicodeCmapLookup();
                var characters = new HashMap<Integer, Integer>();
                for (var radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
                    var character = sameShape(shapes, radical);
                    if (character.isPresent()) {
                        characters.put(radical, character.get());
                    }
                }
                return Map.copyOf(characters);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Optional<Integer> sameShape(CmapLookup shapes, int radical) {
            var shape = shapes.getGlyphId(radical);
            var codes = shape == 0 ? null : shapes.getCharCodes(shape);
            return codes == null
                    ? Optional.empty()
                    : codes.stream()
                            .filter(code -> code >= FIRST_CHARACTER && code <= LAST_CHARACTER)
                            .findFirst();
        }
    }
}
