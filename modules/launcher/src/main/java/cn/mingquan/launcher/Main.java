package cn.mingquan.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalInt;

/** The command line: {@code start [--data DIR] [--port N] [--no-demo]} and {@code figures [--no-demo]}. */
public final class Main {
    private static final String USAGE =
            """
            用法 Usage: mingquan start [--data DIR] [--port N] [--no-demo]
                        mingquan figures [--no-demo]   测量启动时间和内存 measure starts and memory
                        mingquan verify-audit FILE [--key 密钥指纹] [--head 链首校验值]   离线核验操作记录 verify an audit chain
              --data DIR   数据目录 data directory (~/.mingquan)
              --port N     应用端口 port of the application (8080)
              --no-demo    首次启动不装入演示数据 without the demonstration province at the first start""";

    private final Progress progress = new Progress(new FileOutputStream(FileDescriptor.out));
    private final Path root;

    private Main(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("mingquan.root", "."));
        System.exit(new Main(root).run(arguments));
    }

    private int run(String[] arguments) {
        try {
            var words = Arrays.asList(arguments).iterator();
            switch (words.hasNext() ? words.next() : "") {
                case "start" -> start(settings(words));
                case "figures" -> new Figures(Parts.in(root), settings(words).demo(), progress).measure();
                default -> {
                    progress.say(USAGE);
                    return 2;
                }
            }
            return 0;
        } catch (CannotStart e) {
            progress.say(String.valueOf(e.getMessage()));
            return 1;
        } catch (IOException e) {
            progress.say(String.valueOf(e));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Settings settings(Iterator<String> words) {
        var kept = System.getenv("MINGQUAN_DATA");
        var data = kept == null ? Path.of(System.getProperty("user.home"), ".mingquan") : Path.of(kept);
        var port = OptionalInt.empty();
        var demo = true;
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--data" -> data = Path.of(value(word, words));
                case "--port" -> port = OptionalInt.of(port(value(word, words)));
                case "--no-demo" -> demo = false;
                default -> throw new CannotStart("不认识的参数 " + word + "。", "Unknown option " + word + ".\n" + USAGE);
            }
        }
        var shared = System.getenv("MINGQUAN_SOFTWARE");
        var software = shared == null ? data.resolve("software") : Path.of(shared);
        return new Settings(Parts.in(root), data, software, port, demo);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new CannotStart("参数 " + option + " 缺少取值。", "The option " + option + " needs a value.");
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number out of range.
        }
        throw new CannotStart("端口 " + text + " 无效，应为 1 至 65535。", "Not a port: " + text + " (1 to 65535).");
    }

    private void start(Settings settings) throws InterruptedException {
        try (var launcher = new Launcher(settings, progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::close));
            launcher.start();
            progress.say(welcome(launcher));
            launcher.watch();
        }
    }

    private static String welcome(Launcher launcher) {
        var text = new StringBuilder("\n明权已启动 Mingquan is running:  ")
                .append(launcher.address())
                .append("/\n\n账号 Accounts:\n");
        line(text, "province-admin", "province-admin", launcher.secrets().provinceAdmin(), "省级管理员");
        line(text, AuditAccount.NAME, AuditAccount.NAME, launcher.secrets().auditAdmin(), "审计管理员");
        try {
            if (Files.exists(launcher.demoAccounts())) {
                for (var account : Files.readAllLines(launcher.demoAccounts())) {
                    var fields = account.split("\t", -1);
                    if (fields.length == 4) {
                        line(text, fields[0], fields[1], fields[2], fields[3]);
                    }
                }
            }
        } catch (IOException unreadable) {
            text.append("  ").append(unreadable.getMessage()).append('\n');
        }
        return text.append("\n数据目录 Data: ")
                .append(launcher.settings().data())
                .append("\n按 Ctrl-C 停止。Ctrl-C stops it.")
                .toString();
    }

    private static void line(StringBuilder text, String role, String user, String password, String name) {
        text.append(String.format("  %-15s %-28s %-22s %s%n", role, user, password, name));
    }
}
