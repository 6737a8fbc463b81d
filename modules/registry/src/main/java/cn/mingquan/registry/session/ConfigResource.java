package cn.mingquan.registry.session;

import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.identity.KeycloakSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where to sign in. Needs no account, and tells nothing that is secret. */
@Path("config")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
public class ConfigResource {

    private static final String CONSOLE = "mingquan-console";

    private final ConfigView view;

    @Inject
    ConfigResource(
            KeycloakSettings keycloak,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mingquan.demo.import", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "mingquan.version", defaultValue = "0.1.0") String version) {
        this.view = new ConfigView(issuer, keycloak.realm(), CONSOLE, keycloak.url(), demo, version);
    }

    @GET
    @PermitAll
    public ConfigView config() {
        return view;
    }
}
