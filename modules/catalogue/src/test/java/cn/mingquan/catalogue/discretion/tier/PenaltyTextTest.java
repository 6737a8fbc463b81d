package cn.mingquan.catalogue.discretion.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyTextTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    一, 1
                    两, 2
                    十, 10
                    十五, 15
                    二十, 20
                    一百零五, 105
                    一百一十, 110
                    一千零五, 1005
                    一千零五十, 1050
                    一万五千, 15000
                    二十万, 200000
                    一百二十万, 1200000
                    一百零五万, 1050000
                    一亿二千万, 120000000
                    一万零五百, 10500
                    300, 300
                    1500, 1500
                    '1,500', 1500
                    10万, 100000
                    1.5万, 15000
                    0.5, 0.5
                    3百万, 3000000
                    """)
    void numbers_are_read_as_official_texts_write_them(String written, BigDecimal number) {
        assertThat(ChineseNumber.read(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "二万五", "一百万一十", "一百五", "万", "十万十万", "五十六七", "零", "一零", "一千五", "1,50", "百", "一万二千万"})
    void what_could_mean_two_things_is_not_read(String written) {
        assertThat(ChineseNumber.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    责令改正，处二万元以上五万元以下罚款 | 20,000 元以上 50,000 元以下
                    处以二百以上五百元以下的罚款 | 200 元以上 500 元以下
                    处十二万以上十五万元以下罚款 | 120,000 元以上 150,000 元以下
                    责令备案，处一万元以下罚款 | 0 元以上 10,000 元以下
                    责令停止违法行为，可以处二百元以下的罚款 | 0 元以上 200 元以下
                    处二十万元罚款 | 200,000 元
                    没收违法所得，处10万元以上20万元以下罚款 | 100,000 元以上 200,000 元以下
                    处 １５ 万元罚款 | 150,000 元
                    处超过一万元不满三万元的罚款 |
                    处一万元以上不满三万元的罚款 |
                    处一万元以上三万元不满的罚款 | 10,000 元以上 30,000 元以下（不含）
                    处五十万元以上罚款 | 500,000 元以上
                    责令停止建设，处建设项目总投资额百分之一以上百分之二以下的罚款 | 建设项目总投资额的 1 %以上 2 %以下
                    处以直接损失20%的罚款 | 直接损失的 20 %
                    处上一年度收入10％以下的罚款 | 上一年度收入的 0 %以上 10 %以下
                    处所收费用三倍的罚款 | 所收费用的 3 倍
                    没收违法所得，并处违法所得三倍以上五倍以下罚款 | 违法所得的 3 倍以上 5 倍以下
                    处代为处置费用一倍的罚款 | 代为处置费用的 1 倍
                    处货值金额1倍以上2倍以下的罚款 | 货值金额的 1 倍以上 2 倍以下
                    处五日以上十五日以下拘留 | 5 日以上 15 日以下
                    给予警告 | 不涉及数额
                    报经有批准权的人民政府批准，责令停业 | 不涉及数额
                    """)
    void the_bound_is_read_out_of_the_text(String written, String bound) {
        assertThat(PenaltyText.read(written).map(read -> read.bound().toString()))
                .isEqualTo(Optional.ofNullable(bound));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "处七万元以下九万元以下罚款",
                "处五以上十万元以下罚款",
                "处三万元以上二万元以下罚款",
                "按照直接损失的百分之三十计算罚款，但是最高不超过一百万元",
                "处一百万一十元以上一百三十万元以下罚款",
                "处二万五元罚款",
                "处以罚款",
                "罚款数额由集体讨论决定",
                "暂扣许可证三个月",
                "从轻处罚"
            })
    void what_is_no_whole_clause_stays_unread(String written) {
        assertThat(PenaltyText.read(written)).isEmpty();
    }

    @Test
    void a_second_fine_and_a_way_to_reckon_are_told() {
        assertThat(PenaltyText.read("处二万元以上五万元以下罚款，对直接负责的主管人员处五千元以上八千元以下的罚款")).hasValueSatisfying(read -> {
            assertThat(read.bound().upper()).isEqualByComparingTo("50000");
            assertThat(read.more()).isTrue();
        });
        assertThat(PenaltyText.read("处二十万元以上七十万元以下罚款（每增加1个超标因子增加一万元）"))
                .hasValueSatisfying(read -> assertThat(read.more()).isTrue());
        assertThat(PenaltyText.read("处二万元罚款"))
                .hasValueSatisfying(read -> assertThat(read.more()).isFalse());
    }

    /** The fine of the persons responsible stands in the column; the text has another one before it. */
    private static final String SLIP = "18,000 元以上 20,000 元以下 / 200,000 元";

    /** What the file's own columns say is what the text says, but for the rows named here. */
    @Test
    void the_texts_of_a_real_document_are_read_as_its_columns_say() throws IOException {
        var file = file();
        assumeTrue(file.isPresent(), "The document's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        var differing = new ArrayList<String>();
        var unread = new ArrayList<String>();
        var amounts = new int[1];
        var relative = new int[1];
        rows(file.orElseThrow(), row -> {
            var kind = String.valueOf(row.text("fine_kind"));
            var text = row.text("penalty_standard");
            var read = text == null ? Optional.<PenaltyText.Reading>empty() : PenaltyText.read(text);
            if (read.isEmpty()) {
                unread.add(kind + "：" + text);
            } else if (kind.equals("yuan")) {
                amounts[0]++;
                var stated = new PenaltyBound(
                        BoundKind.AMOUNT,
                        null,
                        new BigDecimal(String.valueOf(row.text("fine_min_yuan"))),
                        new BigDecimal(String.valueOf(row.text("fine_max_yuan"))),
                        false,
                        false);
                if (!stated.equals(read.get().bound())) {
                    differing.add(stated + " / " + read.get().bound());
                }
            } else if (kind.equals("relative")) {
                relative[0]++;
            }
        });

        assertThat(amounts[0]).isEqualTo(804);
        assertThat(relative[0]).isEqualTo(56);
        assertThat(differing).containsExactly(SLIP, SLIP);
        assertThat(unread)
                .containsExactlyInAnyOrder(
                        "null：null",
                        "null：null",
                        "null：null",
                        "null：null",
                        "null：null",
                        "null：null",
                        "relative：按照直接损失的百分之三十计算罚款，但是最高不超过一百万元",
                        "yuan：处一百万一十元以上一百三十万元以下罚款",
                        "yuan：处一百万三十元以上一百五十万元以下罚款",
                        "yuan：处七万元以下九万元以下罚款");
    }

    private static Optional<Path> file() {
        return Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(Path::of)
                .map(folder -> folder.resolve("discretion_tiers_jiangmen_environment_2020.csv"))
                .filter(Files::isReadable);
    }

    private static void rows(Path file, Consumer<SheetRow> sink) throws IOException {
        var layout = new WorkbookLayout(
                "",
                List.of(),
                List.of(new SheetLayout(
                        "阶次",
                        List.of(
                                Column.text("penalty_standard", "penalty_standard", 2_000, 10, ""),
                                Column.text("fine_min_yuan", "fine_min_yuan", 20, 10, ""),
                                Column.text("fine_max_yuan", "fine_max_yuan", 20, 10, ""),
                                Column.text("fine_kind", "fine_kind", 20, 10, "")))),
                "阶次");
        try (var reader = WorkbookReader.open(Files.readAllBytes(file), layout, new Findings())) {
            reader.rows("阶次", sink);
        }
    }
}
