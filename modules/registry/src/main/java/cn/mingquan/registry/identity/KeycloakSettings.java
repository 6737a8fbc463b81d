package cn.mingquan.registry.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is, and the service account by which the server calls it. */
@Dependent
public class KeycloakSettings {

    private final String url;
    private final String realm;
    private final String clientId;
    private final String clientSecret;

    @Inject
    public KeycloakSettings(
            @ConfigProperty(name = "mingquan.keycloak.url") String url,
            @ConfigProperty(name = "mingquan.keycloak.realm") String realm,
            @ConfigProperty(name = "mingquan.keycloak.client-id") String clientId,
            @ConfigProperty(name = "mingquan.keycloak.client-secret") String clientSecret) {
        this.url = url.replaceAll("/+$", "");
        this.realm = realm;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public String url() {
        return url;
    }

    public String realm() {
        return realm;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }
}
