package cn.mingquan.platform.identity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets the container read the issuer's keys from the file in which {@link IssuerKeys} keeps them. It would fetch an
 * address itself, without a time limit and with every call waiting behind the one that fetches.
 */
public final class IssuerKeysLocation implements ConfigSource {

    static final String LOCATION = "mp.jwt.verify.publickey.location";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(LOCATION);
    }

    /** Above every place where an installation says where the keys are. */
    @Override
    public int getOrdinal() {
        return 1_000;
    }

    @Override
    public String getName() {
        return IssuerKeysLocation.class.getName();
    }

    @Override
    public @Nullable String getValue(String name) {
        if (!LOCATION.equals(name) || remote(ConfigProvider.getConfig()).isEmpty()) {
            return null;
        }
        return IssuerKeys.FILE.toUri().toString();
    }

    /** The address the installation gives, if it is one to fetch from; a file or a resource is read by the container. */
    static Optional<String> remote(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> !IssuerKeysLocation.class.getName().equals(source.getName()))
                .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
                .flatMap(source -> Optional.ofNullable(source.getValue(LOCATION)).stream())
                .findFirst()
                .filter(location -> location.startsWith("http:") || location.startsWith("https:"));
    }
}
