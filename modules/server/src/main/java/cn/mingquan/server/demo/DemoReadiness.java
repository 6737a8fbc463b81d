package cn.mingquan.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the demonstration province is there, as the readiness check {@code demo}: the launcher waits for it and shows
 * its {@code progress}. Apart from {@link DemoProgress}, because {@code @Readiness} is a qualifier and would hide it.
 */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {

    private final DemoProgress demo;

    /** For the proxy. */
    protected DemoReadiness() {
        this(new DemoProgress());
    }

    @Inject
    DemoReadiness(DemoProgress demo) {
        this.demo = demo;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(demo.complete())
                .withData("progress", demo.progress())
                .build();
    }
}
