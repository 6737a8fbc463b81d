package cn.mingquan.registry.session;

/** What the front end must know before anybody has signed in. */
public record ConfigView(
        String issuer, String realm, String clientId, String keycloakUrl, boolean demo, String version) {}
