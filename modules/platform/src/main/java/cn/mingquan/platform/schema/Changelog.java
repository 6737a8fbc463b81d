package cn.mingquan.platform.schema;

import cn.mingquan.platform.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/**
 * A changelog, parsed once by Liquibase into the plain SQL of its changesets. Only what is the same for every schema may
 * stand in it: no preconditions, contexts, labels or changesets that run again.
 */
public final class Changelog {
    private static final Object LIQUIBASE = new Object();

    private final List<ChangeStep> steps;
    private final String version;

    private Changelog(List<ChangeStep> steps) {
        this.steps = List.copyOf(steps);
        this.version = steps.size() + "-" + fingerprint(steps);
    }

    /** The tables every unit has in its own schema. */
    public static Changelog tenant() {
        return read("liquibase/tenant/changelog.yaml");
    }

    /** The tables shared by all, in the schemas {@code platform} and {@code statistics}. */
    public static Changelog platform() {
        return read("liquibase/platform/changelog.yaml");
    }

    /**
     * Reads a changelog from the class path.
     *
     * @throws IllegalStateException when it cannot be parsed, or holds what cannot be replayed
     */
    public static Changelog read(String path) {
        var loader = Changelog.class.getClassLoader();
        try (var resources = new ClassLoaderResourceAccessor(loader)) {
            synchronized (LIQUIBASE) {
                return Scope.child(
                        Map.of(
                                Scope.Attr.classLoader.name(), loader,
                                Scope.Attr.resourceAccessor.name(), resources),
                        () -> new Changelog(parse(path, resources)));
            }
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Changelog " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Names the state a schema is in when all steps are applied; differs as soon as any step differs. */
    public String version() {
        return version;
    }

    public List<ChangeStep> steps() {
        return steps;
    }

    /**
     * The steps still to run on a schema.
     *
     * @param applied checksums of the steps it has, by {@link ChangeStep#key()}
     * @throws IllegalStateException when an applied step was edited since, or is unknown here (the schema is newer)
     */
    List<ChangeStep> pending(Map<String, String> applied) {
        var pending = new ArrayList<ChangeStep>();
        int known = 0;
        for (var step : steps) {
            var checksum = applied.get(step.key());
            if (checksum == null) {
                pending.add(step);
                continue;
            }
            known++;
            if (!checksum.equals(step.checksum())) {
                throw new IllegalStateException("Changeset " + step.key() + " was changed after it had been applied ("
                        + checksum + ", now " + step.checksum() + ")");
            }
        }
        if (known < applied.size()) {
            throw new IllegalStateException("The schema is newer than this program: it has " + (applied.size() - known)
                    + " changesets that the changelog does not know");
        }
        return pending;
    }

    private static List<ChangeStep> parse(String path, ResourceAccessor resources) throws Exception {
        Database postgresql = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(
                        new OfflineConnection("offline:postgresql?version=18.0&outputLiquibaseSql=none", resources));
        DatabaseChangeLog changelog = ChangeLogParserFactory.getInstance()
                .getParser(path, resources)
                .parse(path, new ChangeLogParameters(postgresql), resources);
        var steps = new ArrayList<ChangeStep>();
        for (var changeSet : changelog.getChangeSets()) {
            refuseWhatCannotBeReplayed(changeSet);
            steps.add(step(changeSet, postgresql));
        }
        return steps;
    }

    private static ChangeStep step(ChangeSet changeSet, Database postgresql) {
        var statements = new ArrayList<String>();
        for (Change change : changeSet.getChanges()) {
            for (var statement : change.generateStatements(postgresql)) {
                Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(statement, postgresql))
                        .map(Sql::toSql)
                        .forEach(statements::add);
            }
        }
        return new ChangeStep(
                changeSet.getId(),
                changeSet.getAuthor(),
                changeSet.getFilePath(),
                changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
                changeSet.getDescription(),
                changeSet.getComments(),
                statements);
    }

    private static void refuseWhatCannotBeReplayed(ChangeSet changeSet) {
        boolean everyTimeTheSame = changeSet.getPreconditions() == null
                && changeSet.getContextFilter().isEmpty()
                && (changeSet.getLabels() == null || changeSet.getLabels().isEmpty())
                && changeSet.isRunInTransaction()
                && !changeSet.isAlwaysRun()
                && !changeSet.isRunOnChange();
        if (!everyTimeTheSame) {
            throw new IllegalStateException("Changeset " + changeSet.toString(false)
                    + " cannot be replayed: no preconditions, contexts, labels, runAlways, runOnChange or"
                    + " runInTransaction:false");
        }
    }

    private static String fingerprint(List<ChangeStep> steps) {
        return Sha256.hex(steps.stream()
                        .map(step -> step.key() + "=" + step.checksum() + "\n")
                        .collect(Collectors.joining()))
                .substring(0, 12);
    }
}
