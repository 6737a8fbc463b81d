package cn.mingquan.platform.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.PrintWriter;
import java.net.URL;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** An entity manager on a test's own transaction: the mappings meet the real tables without a container. */
public final class TestEntities {

    private TestEntities() {}

    /** @param classes the entities and converters */
    public static EntityManager on(TenantDatabase database, Class<?>... classes) {
        var manager = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new Unit(
                                database,
                                Arrays.stream(classes).map(Class::getName).toList(),
                                classes[0]),
                        Map.of(
                                "eclipselink.weaving", "false",
                                "eclipselink.target-database", "PostgreSQL",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.logging.level", "SEVERE",
                                "eclipselink.session-name", "test-" + System.nanoTime()))
                .createEntityManager();
        manager.getTransaction().begin();
        return manager;
    }

    private record Unit(TenantDatabase database, List<String> names, Class<?> anchor) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "test";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return new OneConnection(database);
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return anchor.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return names;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return anchor.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {}

        @Override
        public ClassLoader getNewTempClassLoader() {
            return anchor.getClassLoader();
        }
    }

    private record OneConnection(TenantDatabase database) implements DataSource {

        @Override
        public Connection getConnection() {
            return database.connection();
        }

        @Override
        public Connection getConnection(String user, String password) {
            return database.connection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
