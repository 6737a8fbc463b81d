package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts the three processes, watches them, and stops each before what it needs. */
public final class Launcher implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final DataDirectory directory;
    private final Secrets secrets;
    private final Ports ports;
    private final Children children = new Children(Postgres.NAME, Keycloak.NAME, Server.NAME);

    /**
     * Takes hold of the data directory and ends what an earlier launcher left there.
     *
     * @throws CannotStart when this machine, the directory or a port does not allow a start
     */
    public Launcher(Settings settings, Progress progress) {
        requirePlatform();
        this.settings = settings;
        this.progress = progress;
        this.directory = DataDirectory.open(settings.data());
        try {
            var orphans = new Orphans(directory).end();
            if (orphans > 0) {
                progress.step(
                        "结束了上次遗留的 " + orphans + " 个进程", "ended " + orphans + " processes left by an interrupted run");
            }
            directory.requireSpace();
            this.secrets = new Secrets(directory);
            this.ports = Ports.choose(directory, settings.port());
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    private static void requirePlatform() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new CannotStart(
                    "内置运行方式只支持 Linux x86-64，本机为 " + system + "：请使用 WSL2，或按单机方式部署。",
                    "The embedded mode runs on Linux x86-64 only, this is " + system
                            + ": use WSL2, or deploy to a single server.");
        }
    }

    /** Returns when everything is ready, the demonstration province included. */
    public void start() {
        try {
            run();
        } catch (CannotStart e) {
            close();
            throw e;
        } catch (IOException | SQLException | UncheckedIOException e) {
            close();
            throw new CannotStart("启动失败：" + e.getMessage(), "The start failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new CannotStart("启动被中断。", "The start was interrupted.");
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.software());
        var postgres = new Postgres(directory, settings.software(), secrets, ports.database());
        var keycloak = new Keycloak(directory, settings.software(), secrets, ports);
        var realm = new Realm(Keycloak.address(ports), secrets.keycloakAdmin());
        var console = new ConsoleAddress(directory, realm, ports);
        var demo = directory.decideDemo(settings.demo());
        var prepared = inParallel(() -> {
            prepare(keycloak);
            return keycloak;
        });
        startPostgres(postgres);
        var identityReady = inParallel(() -> {
            join(prepared);
            children.adopt(keycloak.start(postgres));
            progress.step("正在启动 Keycloak", "starting Keycloak");
            keycloak.await(children::check);
            console.bringUpToDate();
            new AuditAccount(directory, realm, secrets).make();
            progress.step("Keycloak 已就绪", "Keycloak is ready");
            return keycloak;
        });
        // The server needs nothing of Keycloak before the first request; the demonstration waits for it by itself.
        var server = new Server(directory, settings.parts(), secrets, ports);
        children.adopt(server.start(postgres, demo));
        progress.step("正在启动应用服务器", "starting the application server");
        server.await(
                () -> {
                    children.check();
                    requireGood(identityReady);
                },
                progress);
        progress.step("应用服务器已就绪", "the application server is ready");
        join(identityReady);
    }

    private void prepare(Keycloak keycloak) throws IOException, InterruptedException {
        if (!keycloak.isBuilt()) {
            progress.step("正在解压和构建 Keycloak（仅首次）", "unpacking and building Keycloak (first start only)");
            keycloak.unpack(settings.parts().keycloak());
            children.finish(keycloak.build());
            keycloak.markBuilt();
            progress.step("Keycloak 构建完成", "Keycloak is built");
        }
    }

    private void startPostgres(Postgres postgres) throws IOException, SQLException, InterruptedException {
        postgres.unpack(settings.parts().postgres());
        if (postgres.isNew()) {
            progress.step("正在初始化 PostgreSQL（仅首次）", "initialising PostgreSQL (first start only)");
            postgres.initialise();
        }
        children.adopt(postgres.start());
        progress.step("正在启动 PostgreSQL", "starting PostgreSQL");
        postgres.await(children::check);
        postgres.bootstrap();
        progress.step("PostgreSQL 已就绪", "PostgreSQL is ready");
    }

    /** Waits until a process ends by itself, which is thrown. Returns normally after {@link #close()}. */
    public void watch() throws InterruptedException {
        children.watch();
    }

    /** Stops what runs, each before what it needs, and returns when nothing is left. */
    @Override
    public void close() {
        children.stop(child -> progress.step("已停止 " + child.name(), "stopped " + child.name()));
        release();
    }

    private void release() {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Settings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Ports ports() {
        return ports;
    }

    /** Where people and API calls go, without a slash at the end. */
    public String address() {
        return Server.address(ports);
    }

    public String keycloakAddress() {
        return Keycloak.address(ports);
    }

    /** Lines of role, user name, password and name, separated by tabs; absent without the demonstration province. */
    public Path demoAccounts() {
        return directory.demoAccounts();
    }

    /** Process ids by name, each after those it needs. */
    public Map<String, Long> processes() {
        return children.pids();
    }

    private static <T> CompletableFuture<T> inParallel(Callable<T> work) {
        var result = new CompletableFuture<T>();
        var thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** What has failed meanwhile is thrown now and not waited for. */
    private static void requireGood(CompletableFuture<?> work) {
        if (!work.isCompletedExceptionally()) {
            return;
        }
        try {
            join(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("启动被中断。", "The start was interrupted.");
        }
    }

    private static void join(CompletableFuture<?> work) throws IOException, InterruptedException {
        try {
            work.join();
        } catch (CompletionException e) {
            var cause = e.getCause();
            if (cause instanceof CannotStart known) {
                throw known;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }
}
