package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook share, kept as UTF-8 in a few large blocks: a million short texts take little
 * more than their characters, where as many objects would take ten times that.
 */
final class SharedStrings {

    /** As many as {@link WorkbookReader#MAX_ROWS} rows of 40 columns need when no two texts are alike. */
    static final int MOST = 4_000_000;

    /** In bytes; some 45 million Chinese characters, 450 a row. */
    static final long LARGEST = 128L << 20;

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int size;
    private int used;

    void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (size == MOST || used + (long) bytes.length > LARGEST) {
            throw new Problem(
                    WorkbookProblem.FILE_TOO_LARGE,
                    "文件里的文字超过 " + MOST / 10_000 + " 万段或 " + (LARGEST >> 20) + " MB。请拆成几个文件分别导入。");
        }
        for (var from = 0; from < bytes.length; ) {
            var at = used & (BLOCK - 1);
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            var part = Math.min(bytes.length - from, BLOCK - at);
            System.arraycopy(bytes, from, blocks.get(used >> BLOCK_BITS), at, part);
            from += part;
            used += part;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Math.min(MOST, ends.length * 2));
        }
        ends[size++] = used;
    }

    int size() {
        return size;
    }

    String get(int index) {
        var start = index == 0 ? 0 : ends[index - 1];
        var length = ends[index] - start;
        var at = start & (BLOCK - 1);
        if (length == 0) {
            return "";
        }
        if (at + length <= BLOCK) {
            return new String(blocks.get(start >> BLOCK_BITS), at, length, StandardCharsets.UTF_8);
        }
        var bytes = new byte[length];
        for (var done = 0; done < length; ) {
            var from = (start + done) & (BLOCK - 1);
            var part = Math.min(length - done, BLOCK - from);
            System.arraycopy(blocks.get((start + done) >> BLOCK_BITS), from, bytes, done, part);
            done += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
