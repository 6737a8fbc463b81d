package cn.mingquan.checks.guangan;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the district's file and makes of it what the platform takes: an onboarding file of its agencies. */
public final class GuanganDistrict {

    /** The place of all of them. */
    public static final String REGION = "511602";

    private static final String FILE = "power_items_guangan_district_2025.csv";

    /** Words in an agency's name by which its line is told; the first that fits counts. */
    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        Stream.of(
                        "消防 消防救援",
                        "公安 公安",
                        "司法 司法行政",
                        "财政 财政",
                        "自然资源 自然资源",
                        "生态环境 生态环境",
                        "综合执法 城市管理和综合执法",
                        "交通 交通运输",
                        "水务 水利",
                        "农业 农业农村",
                        "商务 商务",
                        "文广旅 文化和旅游",
                        "卫健 卫生健康",
                        "应急 应急管理",
                        "市监 市场监督管理",
                        "统计 统计",
                        "住建 住房和城乡建设",
                        "发改 发展改革",
                        "区委办 党委综合",
                        "民政 民政",
                        "人社 人力资源和社会保障",
                        "残联 群团",
                        "气象 气象",
                        "税务 税务",
                        "公管办 公共资源交易",
                        "政府办 政府综合",
                        "退役军人 退役军人事务",
                        "医疗保障 医疗保障",
                        "林业 林业和草原",
                        "行政审批 行政审批和政务服务",
                        "烟草 烟草专卖",
                        "统战 统战",
                        "经信 经济和信息化",
                        "教科体 教育体育")
                .map(pair -> pair.split(" ", 2))
                .forEach(pair -> LINES.put(pair[0], pair[1]));
    }

    private static final List<String> ENFORCEMENT =
            List.of("公安", "消防", "综合执法", "交通", "市监", "应急", "生态环境", "农业", "水务", "林业", "自然资源");
    private static final List<String> VERTICAL = List.of("税务", "烟草", "气象", "消防");
    private static final List<String> FIT_NO_CATEGORY = List.of("残联", "税务", "烟草", "气象", "区委办", "统战");

    private final List<Map<String, String>> rows;

    private GuanganDistrict(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** An agency as the file has it. */
    public record Agency(String shortName, String name, String code, long items) {}

    /**
     * The file, in the folder named by the property or variable {@code MINGQUAN_SHARED_DATA}, else in
     * {@code ../shared/data} beside the working tree.
     */
    public static Optional<Path> file() {
        var named = Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(Path::of)
                .orElse(Stack.root().resolve("../shared/data"));
        return Optional.of(named.resolve(FILE)).filter(Files::isReadable);
    }

    public static GuanganDistrict read(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            var records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
            var header = records.get(0);
            var rows = new ArrayList<Map<String, String>>();
            for (var record : records.subList(1, records.size())) {
                var row = new HashMap<String, String>();
                for (var i = 0; i < header.size(); i++) {
                    row.put(header.get(i), record.get(i));
                }
                rows.add(row);
            }
            return new GuanganDistrict(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All items, each a map from the file's own headers. */
    public List<Map<String, String>> items() {
        return rows;
    }

    /** In the order of the file. */
    public List<Agency> agencies() {
        var byName = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getOrDefault("agency_short", ""), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> new Agency(
                        entry.getKey(),
                        fullName(entry.getKey()),
                        code(entry.getValue()),
                        entry.getValue().size()))
                .toList();
    }

    /** How many items of each category there are, by the file's own names of them. */
    public Map<String, Long> itemsByCategory() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getOrDefault("category", ""), TreeMap::new, Collectors.counting()));
    }

    /** 区卫健局 is 广安区卫健局; 广安区税务局 says it already. */
    private static String fullName(String shortName) {
        return shortName.startsWith("广安区") ? shortName : "广安" + shortName;
    }

    /** An agency that published under several codes is known by the one without a suffix, then by the most used. */
    private static String code(List<Map<String, String>> items) {
        var used = items.stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault("agency_code", ""), Collectors.counting()));
        return used.entrySet().stream()
                .max(Comparator.comparing(
                                (Map.Entry<String, Long> e) -> !e.getKey().contains("_"))
                        .thenComparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /** The account of an agency's first administrator in {@link #onboardingFile()}. */
    public String administrator(Agency agency) {
        return "ga-%02d".formatted(agencies().indexOf(agency) + 1);
    }

    /** One row an agency, in the platform's own columns; nothing is put right on the way. */
    public byte[] onboardingFile() {
        var lines = new StringBuilder("单位名称,统一社会信用代码,区划代码,级别,单位类别,条线,垂直管理,管理员账号\r\n");
        for (var agency : agencies()) {
            lines.append(String.join(
                            ",",
                            agency.name(),
                            agency.code(),
                            REGION,
                            "县",
                            category(agency.shortName()),
                            line(agency.shortName()),
                            any(VERTICAL, agency.shortName()) ? "是" : "否",
                            administrator(agency)))
                    .append("\r\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String category(String name) {
        if (any(FIT_NO_CATEGORY, name)) {
            return "";
        }
        return any(ENFORCEMENT, name) ? "综合执法类" : "经济社会管理类";
    }

    private static String line(String name) {
        return LINES.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("其他");
    }

    private static boolean any(List<String> words, String name) {
        return words.stream().anyMatch(name::contains);
    }

    /** RFC 4180. */
    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                record.add(field.toString());
                field.setLength(0);
                records.add(List.copyOf(record));
                record.clear();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        return records;
    }
}
